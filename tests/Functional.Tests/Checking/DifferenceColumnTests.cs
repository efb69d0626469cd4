using Xunit;

namespace DualDiff.Tests;

/// <summary>What a column of differences knows beside the slope: size, rounding, grain and stairs of the function.</summary>
public class DifferenceColumnTests
{
    private static readonly double Ulp = Math.ScaleB(1, -52);

    public static TheoryData<string, Func<double, double>, double, Func<double, double>> Sizes =>
        new()
        {
            { "largest on the right", x => x, 1.0, step => 1 + step },
            { "largest on the left", x => x, -1.0, step => 1 + step },
            { "largest at the point", Math.Cos, 0.0, _ => 1 },
            { "zero", _ => 0, 0.0, _ => double.Epsilon / (2 * Ulp) }, // Not less than the smallest number.
        };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Rounding_IsTwoUlpsOfTheLargestOfThreeValues(
        string what,
        Func<double, double> f,
        double x,
        Func<double, double> size
    )
    {
        var difference = Differences(f, x).Of(0);
        var step = difference.Best.Step;
        Assert.True(Math.Abs((difference.Rounding * step / (2 * Ulp * size(step))) - 1) < 1e-2 * step, what);
    }

    [Fact]
    public void Scale_IsTheChord_OrAMillionthOfALargerOneFartherAway()
    {
        Assert.Equal(0, Differences(_ => 7, 1).Of(0).Scale);
        Assert.Equal(4, Differences(x => 4 * x, 0).Of(0).Scale);

        // Steps of the ladder halve: the last one over the cliff is an eighth of the first.
        var cliff = Differences(x => x + (Math.Abs(x) > 0.01 ? 1e9 * Math.Sign(x) : 0), 0).Of(0);
        Assert.Equal(1, cliff.Best.Value, 1e-12);
        Assert.Equal(1e-6 * 1e9 / (0.1234567 / 8), cliff.Scale, 1e-4);
    }

    [Fact]
    public void Grain_IsSixteenUlpsOfTheQuotient_NoneAtZero()
    {
        Assert.Equal(16 * Ulp * 3, Differences(x => 3 * x, 2).Of(0).Grain);
        Assert.Equal(16 * Ulp * 3, Differences(x => 3 * x, -2).Of(0).Grain);
        Assert.Equal(0, Differences(x => (3 * x) + 1, 0).Of(0).Grain);
    }

    [Fact]
    public void Quantum_OfTheIdentity_IsTheSmallestStep()
    {
        var differences = Differences(x => x, 0);
        Assert.Equal(differences.SmallestStep, differences.Of(0).Quantum);
    }

    [Fact]
    public void Of_APole_IsNoDifference()
    {
        // The slope through the neighbours would be 0 at every step.
        var difference = Differences(x => 1 / (x * x), 0).Of(0);
        Assert.Empty(difference.Scales);
        Assert.Equal((Estimate.None, Estimate.None), (difference.Best, difference.Bend));
        Assert.Equal((0, 0), (difference.Scale, difference.Rounding));
    }

    private static DifferenceColumn Differences(Func<double, double> f, double x)
    {
        var column = new DifferenceColumn(point => [f(point[0])], [x], [f(x)], 0);
        column.SampleShort();
        return column;
    }
}
