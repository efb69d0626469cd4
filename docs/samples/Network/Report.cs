using System.Globalization;
using DualDiff;

namespace Network;

/// <summary>What a person reads.</summary>
internal static class Report
{
    public static void WriteCheck(TextWriter output, GradientReport check) =>
        output.WriteLine(check.Passed ? check.ToString().Split('\n')[0].TrimEnd() : check.ToString());

    public static void WriteHeader(TextWriter output, Model model, int parameters, int training, int test, int seed)
    {
        output.WriteLine(
            $"Network {model.Name}, {parameters} parameters, seed {seed}: "
                + $"learns from the first {training} images, tested on the last {test}."
        );
        output.WriteLine();
        output.WriteLine("epoch    loss  training     test  seconds");
    }

    public static void WriteEpoch(
        TextWriter output,
        int epoch,
        double loss,
        double training,
        double test,
        TimeSpan time
    ) =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{epoch,5}  {loss,6:F4}  {Percent(training),8}  {Percent(test),7}  {time.TotalSeconds,7:F1}"
            )
        );

    public static void WriteResult(TextWriter output, double test, double threshold, bool passes)
    {
        output.WriteLine();
        output.WriteLine(
            $"Test accuracy {Percent(test)}: {(passes ? "above" : "NOT above")} {Percent(threshold)}, as demanded."
        );
    }

    private static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * share:F1} %");
}
