using System.Globalization;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

public class GradientReportTests
{
    private static GradientReport Bug => CheckGradients(x => x[0] * x[1].Value, [2.0, 3.0]);

    [Fact]
    public void ToString_HiddenBug_IsThisTable()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(
                """
                CheckGradients FAILED: 2 inputs, 1 output; of 6 derivatives 4 agree, 2 differ, 0 cannot be judged.
                  derivative         forward  reverse  difference    error  verdict
                  df[0]/dx[1]              0        0           2  3.5e-13  DIFFERS: forward and reverse from difference by 2
                  d2f[0]/dx[0]dx[1]        0        0           1  1.7e-13  DIFFERS: all modes from difference by 1
                  df[0]/dx[0]              3        3           3  3.5e-13  agrees
                  d2f[0]/dx[0]dx[0]        0        0           0  1.7e-13  agrees
                  d2f[0]/dx[1]dx[0]        0        0           0        0  agrees
                  d2f[0]/dx[1]dx[1]        0        0           0        0  agrees
                Tried: 277 runs; central differences with steps from 2.5e-1 down to 2.8e-14, extrapolated. Tolerance: the error of the difference and 1e-10 of the value.
                """,
                Bug.ToString(),
                ignoreLineEndingDifferences: true
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void ThrowIfFailed_HiddenBug_ThrowsTheFailingRows() =>
        Assert.Equal(
            """
            CheckGradients FAILED: 2 inputs, 1 output; of 6 derivatives 4 agree, 2 differ, 0 cannot be judged.
              derivative         forward  reverse  difference    error  verdict
              df[0]/dx[1]              0        0           2  3.5e-13  DIFFERS: forward and reverse from difference by 2
              d2f[0]/dx[0]dx[1]        0        0           1  1.7e-13  DIFFERS: all modes from difference by 1
            Tried: 277 runs; central differences with steps from 2.5e-1 down to 2.8e-14, extrapolated. Tolerance: the error of the difference and 1e-10 of the value.
            If only the differences disagree, look for .Value, Diff.StopGradient or a branch on equality in the function; if the modes disagree, please report it.
            """,
            Assert.Throws<InvalidOperationException>(() => Bug.ThrowIfFailed()).Message,
            ignoreLineEndingDifferences: true
        );

    [Fact]
    public void ThrowIfFailed_Passed_ReturnsTheReport()
    {
        var report = CheckGradients(x => x * x, 3.0);
        Assert.Same(report, report.ThrowIfFailed());
        Assert.True(report.Runs > 20 && report.SmallestStep < report.LargestStep);
    }

    [Fact]
    public void ToString_ManyEntries_ShowsTwentyRowsFailuresFirst()
    {
        // 6 + 36 entries: one kink in x[3], one dropped derivative in x[5].
        var lines = CheckGradients(
                x => Sin(x[0] * x[1] * x[2] * x[4]) + Abs(x[3]) + x[5].Value,
                [0.1, 0.2, 0.3, 0.0, 0.5, 0.6]
            )
            .ToString()
            .Split('\n');
        Assert.Equal(24, lines.Length);
        Assert.StartsWith(
            "CheckGradients FAILED: 6 inputs, 1 output; of 42 derivatives 39 agree, 1 differ, 2",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith("  df[0]/dx[5] ", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("  df[0]/dx[3] ", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("  d2f[0]/dx[3]dx[3] ", lines[4], StringComparison.Ordinal);
        Assert.Equal("  ... and 22 more entries that agree", lines[22]);
    }

    [Fact]
    public void ToString_MoreThanTwentyFailures_CountsTheRest()
    {
        var report = CheckGradients(
            x => [.. x.Concat(x).Concat(x).Select((number, i) => number.Value * (i + 1))],
            Enumerable.Range(1, 8).Select(i => (double)i).ToArray()
        );
        Assert.Contains("\n  ... and 4 more entries that differ\n", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("\n  ... and 1704 more entries that agree\n", report.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "agrees",
            Assert.Throws<InvalidOperationException>(report.ThrowIfFailed).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ToString_NotPure_SaysSoAfterTheHeadline()
    {
        var runs = 0;
        Assert.Equal(
            "not pure: a second plain run gave f[0] = 1, the plain run 0",
            CheckGradients(x => x * runs++, 1.0).ToString().Split('\n')[1]
        );
    }
}
