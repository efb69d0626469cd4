using Xunit;

namespace DualDiff.Tests;

/// <summary>The words and columns of a report, from entries made by hand.</summary>
public class GradientTableTests
{
    [Fact]
    public void ToString_EveryKindOfEntry_IsThisTable() =>
        Assert.Equal(
            """
            CheckGradients FAILED: 2 inputs, 1 output; of 5 derivatives 2 agree, 2 differ, 1 cannot be judged.
              derivative         forward  reverse  difference   error  verdict
              df[0]/dx[0]              1        2         1.5  1.0e-3  DIFFERS: forward from reverse by 1; reverse from difference by 0.5
              d2f[0]/dx[0]dx[1]        3        3           2       0  DIFFERS: forward over reverse from transpose by 3; all modes from difference by 1
              df[0]/dx[1]              4        4           -       -  cannot judge (no limit)
              d2f[0]/dx[0]dx[0]        5        5           5       0  agrees
              d2f[0]/dx[1]dx[1]        6        6           6  2.0e+3  agrees
            Tried: 7 runs; no differences. Tolerance: the error of the difference and 1e-10 of the value.
            """,
            Report(
                    Entry([0], (1, 2, 1.5, 1e-3), GradientVerdict.Differs) with
                    {
                        Mismatches = [new("forward", "reverse", 1), new("reverse", "difference", 0.5)],
                    },
                    Entry([1], (4, 4, double.NaN, double.PositiveInfinity), GradientVerdict.CannotJudge) with
                    {
                        Reason = "no limit",
                    },
                    Entry([0, 0], (5, 5, 5, 0), GradientVerdict.Agrees),
                    Entry([0, 1], (3, 3, 2, 1e-310), GradientVerdict.Differs) with
                    {
                        Mismatches =
                        [
                            new("forward over reverse", "transpose", 3),
                            new("forward over reverse", "difference", 1),
                            new("reverse over forward", "difference", 1),
                            new("forward over forward", "difference", 1),
                            new("reverse over reverse", "difference", 1),
                        ],
                    },
                    Entry([1, 1], (6, 6, 6, 2000), GradientVerdict.Agrees)
                )
                .ToString(),
            ignoreLineEndingDifferences: true
        );

    [Fact]
    public void ToString_WithoutEntries_IsTheHeadlineAndWhatWasTried() =>
        Assert.Equal(
            """
            CheckGradients passed: 2 inputs, 1 output; of 0 derivatives 0 agree, 0 differ, 0 cannot be judged.
            Tried: 7 runs; central differences with steps from 2.5e-1 down to 1.0e-9, extrapolated. Tolerance: the error of the difference and 1e-10 of the value.
            """,
            (Report() with { LargestStep = 0.25, SmallestStep = 1e-9 }).ToString(),
            ignoreLineEndingDifferences: true
        );

    [Fact]
    public void ToString_ErrorOfARepresentableSize_IsWritten() =>
        Assert.EndsWith(
            "  1.0e-300  agrees",
            Report(Entry([0], (1, 1, 1, 1e-300), GradientVerdict.Agrees)).ToString().Split('\n')[2],
            StringComparison.Ordinal
        );

    private static GradientReport Report(params GradientEntry[] entries) =>
        new()
        {
            Inputs = 2,
            Outputs = 1,
            Entries = [.. entries],
            Faults = [],
            Runs = 7,
            SmallestStep = double.PositiveInfinity,
            LargestStep = 0,
        };

    private static GradientEntry Entry(
        int[] inputs,
        (double Forward, double Reverse, double Difference, double Error) values,
        GradientVerdict verdict
    ) =>
        new()
        {
            Order = inputs.Length,
            Output = 0,
            Inputs = [.. inputs],
            Forward = values.Forward,
            Reverse = values.Reverse,
            Difference = values.Difference,
            DifferenceError = values.Error,
            Verdict = verdict,
            Mismatches = [],
            Reason = "",
        };
}
