using System.Globalization;
using DualDiff;

namespace Network;

/// <summary>What a person reads.</summary>
internal static class Report
{
    /// <summary>One line if the derivatives are right, the whole table if not.</summary>
    public static void WriteCheck(TextWriter output, GradientReport check)
    {
        var table = check.ToString();
        output.WriteLine(check.Passed ? table.Split('\n')[0].TrimEnd() : table);
    }

    public static void WriteHeader(TextWriter output, Model start, Split data, int seed)
    {
        var parameters = Diff.Flatten(start).Vector.Length;
        output.WriteLine($"Network {start.Name}, {parameters} parameters.");
        output.WriteLine(
            $"Images shuffled by seed {seed}: {data.Training.Length} to learn from, {data.Test.Length} to test with."
        );
        output.WriteLine();
        output.WriteLine("epoch    loss  training     test  seconds");
    }

    public static void WriteEpoch(TextWriter output, Epoch epoch) =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{epoch.Number, 5}{epoch.Loss, 8:F4}{Percent(epoch.TrainingAccuracy), 10}{Percent(epoch.TestAccuracy), 9}{epoch.Time.TotalSeconds, 9:F1}"
            )
        );

    public static void WriteResult(TextWriter output, double accuracy, double threshold, bool passes)
    {
        var verdict = passes ? "above" : "not above";
        output.WriteLine();
        output.WriteLine($"Test accuracy {Percent(accuracy)}: {verdict} the {Percent(threshold)} demanded.");
    }

    // Two digits: 94.95 % is not 95 %.
    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:F2} %");
}
