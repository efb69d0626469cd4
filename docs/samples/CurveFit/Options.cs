namespace CurveFit;

/// <summary>The command line.</summary>
/// <param name="Problem">The one problem to fit, as the catalog spells it; all if null.</param>
/// <param name="Start">The one starting point; both if null.</param>
/// <param name="PlotFile">Where to draw, if anywhere.</param>
/// <param name="JsonFile">Where to write the rows, if anywhere.</param>
/// <param name="Help">Show the usage and do nothing else.</param>
internal sealed record Options(
    string? Problem = null,
    int? Start = null,
    string? PlotFile = null,
    string? JsonFile = null,
    bool Help = false
)
{
    public const string Usage = """
        Fits the 27 nonlinear regression problems of the NIST Statistical Reference Datasets.

        Usage: dotnet run -c Release --project docs/samples/CurveFit -- [options]
          --problem NAME   fit this problem only
          --start 1|2      from this starting point only
          --plot FILE      draw data, fit and residuals of one problem (.svg or .png)
          --json FILE      write the rows of the table as JSON
          --help           show this text

        Exit code: 0 if every problem agrees with its certified parameters to 6 digits from a start that was tried,
        1 if not or if a file cannot be used, 2 for a wrong command line.
        """;

    private static readonly string[] PlotExtensions = [".svg", ".png"];

    /// <exception cref="UsageException">An option or its value is wrong; the message lists the right ones.</exception>
    public static Options Parse(IEnumerable<string> arguments)
    {
        var options = new Options();
        var words = new Queue<string>(arguments);
        while (words.TryDequeue(out var name))
        {
            options = name switch
            {
                "--problem" => options with { Problem = ProblemName(Value()) },
                "--start" => options with { Start = StartNumber(Value()) },
                "--plot" => options with { PlotFile = PlotName(Value()) },
                "--json" => options with { JsonFile = Value() },
                "--help" => options with { Help = true },
                _ => throw new UsageException(
                    $"There is no option '{name}'. "
                        + "Options: --problem NAME, --start 1|2, --plot FILE, --json FILE, --help."
                ),
            };

            string Value() =>
                words.TryDequeue(out var value)
                    ? value
                    : throw new UsageException($"{name} needs a value after it. See --help.");
        }

        return options;
    }

    private static string ProblemName(string text) =>
        Catalog.Names.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException($"There is no problem '{text}'. Problems: {string.Join(", ", Catalog.Names)}.");

    private static int StartNumber(string text) =>
        text switch
        {
            "1" => 1,
            "2" => 2,
            _ => throw new UsageException($"There is no start '{text}'. Starts: 1, 2."),
        };

    private static string PlotName(string text) =>
        PlotExtensions.Contains(Path.GetExtension(text), StringComparer.OrdinalIgnoreCase)
            ? text
            : throw new UsageException(
                $"Cannot draw '{text}'. File names end in: {string.Join(", ", PlotExtensions)}."
            );
}
