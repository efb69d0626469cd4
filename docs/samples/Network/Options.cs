using System.Globalization;

namespace Network;

/// <summary>The command line.</summary>
/// <param name="Epochs">How often each image is shown, if it was said.</param>
/// <param name="Seed">Start of the random numbers: choice of test images, weights, order of learning.</param>
/// <param name="Hidden">Size of the hidden layer.</param>
/// <param name="Quick">Learn less and demand less.</param>
/// <param name="Help">Show the usage and do nothing else.</param>
internal sealed record Options(int? Epochs = null, int Seed = 1, int Hidden = 24, bool Quick = false, bool Help = false)
{
    public const string Usage = """
        Trains a small network to read handwritten digits: 64 pixels, a hidden layer with tanh, 10 scores.

        Usage: dotnet run -c Release --project docs/samples/Network -- [options]
          --epochs N   show each image N times, 1 to 1000 (20; with --quick 2)
          --seed N     choice of test images, weights and order of learning, 0 or more (1)
          --hidden N   size of the hidden layer, 1 to 1000 (24)
          --quick      a few seconds, for CI
          --help       show this text

        Exit code: 0 if more than 95 % of the test images are read correctly, with --quick more than 90 %;
        1 if not or if the data cannot be used, 2 for a wrong command line.
        """;

    private const int Most = 1000;

    public int EpochCount => Epochs ?? (Quick ? 2 : 20);

    /// <summary>The share of correct answers that has to be exceeded.</summary>
    public double Threshold => Quick ? 0.90 : 0.95;

    /// <exception cref="UsageException">An option or its value is wrong; the message lists the right ones.</exception>
    public static Options Parse(IEnumerable<string> arguments)
    {
        var options = new Options();
        var words = new Queue<string>(arguments);
        while (words.TryDequeue(out var name))
        {
            options = name switch
            {
                "--epochs" => options with { Epochs = Number(1, Most) },
                "--seed" => options with { Seed = Number(0, int.MaxValue) },
                "--hidden" => options with { Hidden = Number(1, Most) },
                "--quick" => options with { Quick = true },
                "--help" => options with { Help = true },
                _ => throw new UsageException(
                    $"There is no option '{name}'. Options: --epochs N, --seed N, --hidden N, --quick, --help."
                ),
            };

            int Number(int least, int most) =>
                !words.TryDequeue(out var word)
                    ? throw new UsageException($"{name} needs a number after it. See --help.")
                : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && value >= least
                && value <= most
                    ? value
                : throw new UsageException($"{name} takes a number from {least} to {most}, not '{word}'.");
        }

        return options;
    }
}
