using Xunit;

namespace DualDiff.Tests;

/// <summary>When two modes agree: relative to the larger value, and within what the difference's error, rounding and cancelling terms explain.</summary>
public class ComparisonTests
{
    [Theory]
    [InlineData(0, double.Epsilon, double.Epsilon, true)] // The bound itself is inside.
    [InlineData(0, 1, 1 - 5e-11, true)] // The tolerance is a part of the larger value: here of 1, not of 0.
    [InlineData(0, 1, 1 - 2e-10, false)]
    [InlineData(1e5, 1e5 + 9e-6, 0, true)]
    [InlineData(1e5, 1e5 + 11e-6, 0, false)]
    [InlineData(1.5e308, 1.5e308 * (1 + 1e-12), 0, true)] // Their sum overflows.
    [InlineData(double.NaN, double.NaN, 0, true)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, 0, false)]
    public void Judge_TwoValues_AgreeWithinTheErrorAndAPartOfTheLarger(double x, double y, double error, bool want)
    {
        var difference = new Difference([], new(x, error, 1), new(0, 0, 1), 1e6, 0, 0, 0, Quantum: 1);
        var entry = Comparison.Judge((1, 0, [0]), [("forward", x), ("reverse", y)], x, difference, 0, 0, "");
        Assert.Equal(want ? GradientVerdict.Agrees : GradientVerdict.Differs, entry.Verdict);
    }

    /// <summary>Cancelling terms leave 4, the modes scatter by 0.25.</summary>
    [Theory]
    [InlineData(2, 1e6, 0, 8, false, 2 + 0.25)] // Differences judge: their error is the tolerance.
    [InlineData(2, 1e6, 0, 8, true, 2 + 4 + 0.25)] // f is one number: its terms may have cancelled.
    [InlineData(8, 1e6, 10, 3, false, 1 + 4 + 0.25)] // A kink: rounding, and what is left over,
    [InlineData(2, 1e6, 10, 1, false, 1 + 2 + 0.25)] // which is at most the error of the difference,
    [InlineData(8, 1e6, 10, 16, false, 1 + 16 + 0.25)] // and at least a few ulps of f(x) / x.
    [InlineData(1e9, 0, 0, 3, false, 1 + 4 + 0.25)] // No limit: the same.
    public void Judge_TwoModes_MayBeApartByWhatIsExplained(
        double error,
        double scale,
        double bend,
        double grain,
        bool isConstant,
        double want
    )
    {
        var (flatStep, quantum) = isConstant ? (1, double.PositiveInfinity) : (0, 1);
        var difference = new Difference([], new(0, error, 1), new(bend, 0, 1), scale, 1, grain, flatStep, quantum);
        bool Disagree(double by) =>
            Comparison
                .Judge((1, 0, [0]), [("forward", 0), ("reverse", by)], 0, difference, noise: 0.25, residue: 4, "")
                .Mismatches.Contains(new("forward", "reverse", by));

        Assert.False(Disagree(0.999 * want));
        Assert.True(Disagree(1.001 * want));
    }

    [Fact]
    public void Judge_EverythingDisagrees_ListsModesThenTransposeThenDifference()
    {
        var difference = new Difference([], new(0, 0, 1), new(0, 0, 1), 0, 0, 0, 0, Quantum: 1);
        Assert.Equal(
            [
                "forward from reverse by 1",
                "forward from transpose by 2",
                "forward from difference by 3",
                "reverse from difference by 4",
            ],
            Comparison
                .Judge((2, 0, [0, 0]), [("forward", 3), ("reverse", 4)], 5, difference, 0, 0, "")
                .Mismatches.Select(mismatch => mismatch.ToString())
        );
    }
}
