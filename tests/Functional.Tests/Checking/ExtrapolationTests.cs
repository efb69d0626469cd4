using Xunit;

namespace DualDiff.Tests;

/// <summary>Which steps have an estimate, and that its bound is the scatter of three and the noise.</summary>
public class ExtrapolationTests
{
    private static readonly List<double> Steps = [.. Enumerable.Range(0, 12).Select(i => Math.ScaleB(1, -i))];

    [Theory]
    [InlineData(0, new int[] { })]
    [InlineData(7, new int[] { })]
    [InlineData(8, new[] { 3 })]
    [InlineData(12, new[] { 7, 6, 5, 4, 3 })]
    public void ToZero_ThreeStepsBeforeAndFourBehind_MakeAnEstimate(int count, int[] want) =>
        Assert.Equal(
            want.Select(i => new Estimate(7, 0, Steps[i])),
            Extrapolation.ToZero(Steps[..count], [.. Steps[..count].Select(_ => 7.0)], new(new double[count]), 2)
        );

    [Theory]
    [InlineData(1, 2, 4)]
    [InlineData(1, 4, 2)]
    [InlineData(2, 1, 4)]
    [InlineData(2, 4, 1)]
    [InlineData(4, 1, 2)]
    [InlineData(4, 2, 1)]
    public void Error_IsFourTimesScatterAndNoise_InAnyOrder(double a, double b, double c)
    {
        // The quotients whose first column, 2 q[i] - q[i - 1], is a, b, c.
        var first = a / 2;
        var second = (b + first) / 2;
        var third = (c + second) / 2;
        List<double> quotients = [0, first, second, third, third, third, third, third];
        const double Noise = 64;
        List<double> rounding = [0, 0, 0, 0, 0, 0, 0, Noise / Steps[7]];
        var estimate = Assert.Single(Extrapolation.ToZero(Steps[..8], quotients, rounding, power: 1));
        Assert.Equal(new(c, 4 * (4 - 1 + (Noise / Steps[3])), Steps[3]), estimate);
    }

    [Fact]
    public void ToZero_BoundlessNoise_LeavesNoEstimate() =>
        Assert.Equal(
            [Estimate.None],
            Extrapolation.ToZero(
                Steps[..8],
                new(new double[8]),
                [.. Steps[..8].Select(_ => double.PositiveInfinity)],
                2
            )
        );
}
