using System.Globalization;

namespace DualDiff;

/// <summary>A <see cref="GradientReport"/> as text.</summary>
internal static class GradientTable
{
    private const int MaximumRows = 20;

    private static readonly string[] Header = ["derivative", "forward", "reverse", "difference", "error", "verdict"];

    public static string Whole(GradientReport report) =>
        Lines([Headline(report), .. report.Faults, .. Rows(report, _ => true), Tried(report)]);

    public static string Failures(GradientReport report) =>
        Lines([
            Headline(report),
            .. report.Faults,
            .. Rows(report, entry => entry.Verdict == GradientVerdict.Differs),
            Tried(report),
        ]);

    private static string Headline(GradientReport report)
    {
        int Count(GradientVerdict verdict) => report.Entries.Count(entry => entry.Verdict == verdict);
        return Text(
            $"CheckGradients {(report.Passed ? "passed" : "FAILED")}: {Counted(report.Inputs, "input")}, {Counted(report.Outputs, "output")}; of {Counted(report.Entries.Length, "derivative")} {Count(GradientVerdict.Agrees)} agree, {Count(GradientVerdict.Differs)} differ, {Count(GradientVerdict.CannotJudge)} cannot be judged."
        );
    }

    private static IEnumerable<string> Rows(GradientReport report, Func<GradientEntry, bool> isWanted)
    {
        var wanted = report.Entries.Where(isWanted).OrderByDescending(entry => entry.Verdict).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var shown = wanted.Take(MaximumRows).Select(Cells).Prepend(Header).ToList();
        var widths = Enumerable.Range(0, Header.Length).Select(c => shown.Max(cells => cells[c].Length)).ToArray();
        var rest = wanted.Skip(MaximumRows).CountBy(entry => entry.Verdict).Select(pair => More(pair.Key, pair.Value));
        return shown.Select(cells => Aligned(cells, widths)).Concat(rest);
    }

    private static string[] Cells(GradientEntry entry) =>
        [
            entry.Name,
            Text($"{entry.Forward:G8}"),
            Text($"{entry.Reverse:G8}"),
            double.IsNaN(entry.Difference) ? "-" : Text($"{entry.Difference:G8}"),
            Error(entry.DifferenceError),
            entry.Verdict switch
            {
                GradientVerdict.Agrees => "agrees",
                GradientVerdict.CannotJudge => $"cannot judge ({entry.Reason})",
                _ => "DIFFERS: " + Causes(entry),
            },
        ];

    private static string Error(double error) =>
        double.IsPositiveInfinity(error) ? "-"
        : error < 1e-300 ? "0"
        : Text($"{error:0.0e+0}");

    /// <summary>Four modes that all miss the difference are one cause, not four.</summary>
    private static string Causes(GradientEntry entry)
    {
        var modes = entry.Order == 1 ? 2 : 4;
        var missed = entry.Mismatches.Where(mismatch => mismatch.Other == "difference").ToList();
        var all =
            missed.Count == modes
                ? missed[0] with
                {
                    Mode = entry.Order == 1 ? "forward and reverse" : "all modes",
                }
                : null;
        return string.Join("; ", all is null ? entry.Mismatches : entry.Mismatches.Except(missed).Append(all));
    }

    private static string Aligned(string[] cells, int[] widths) =>
        "  "
        + string.Join("  ", cells.Select((cell, c) => c is 0 or 5 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c])))
            .TrimEnd();

    private static string More(GradientVerdict verdict, int count) =>
        verdict switch
        {
            GradientVerdict.Agrees => Text($"  ... and {count} more entries that agree"),
            GradientVerdict.CannotJudge => Text($"  ... and {count} more entries that cannot be judged"),
            _ => Text($"  ... and {count} more entries that differ"),
        };

    private static string Tried(GradientReport report) =>
        Text(
            $"Tried: {report.Runs} runs; {Steps(report)}. Tolerance: the error of the difference and {Comparison.RelativeTolerance:0e+0} of the value."
        );

    private static string Steps(GradientReport report) =>
        report.LargestStep > 0
            ? Text(
                $"central differences with steps from {report.LargestStep:0.0e+0} down to {report.SmallestStep:0.0e+0}, extrapolated"
            )
            : "no differences";

    private static string Counted(int count, string what) => Text($"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
