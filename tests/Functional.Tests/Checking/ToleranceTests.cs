using Xunit;

namespace DualDiff.Tests;

/// <summary>How far reverse mode may be from forward mode before a report fails: an error is planted on both sides of the border.</summary>
public class ToleranceTests
{
    private static readonly double Ulp = Math.ScaleB(1, -52);

    /// <summary>A constant may be what large terms left: 1024 ulps of it, or of 1, over the inputs.</summary>
    [Theory]
    [InlineData(0, 4, 0.5, 1, 1 / 0.5)]
    [InlineData(0, 0.5, 4, 1, 1.0 / 4)]
    [InlineData(0, 4, 0, 1, 1)]
    [InlineData(0, 4, 0.5, 2, 1 / (4 * 0.5))]
    [InlineData(0, 0.25, 8, 2, 1 / (0.25 * 8))]
    [InlineData(4096, 4, 8, 1, 4096.0 / 8)]
    public void Tolerance_OfAConstant_GrowsWithItAndShrinksWithTheInputs(
        double constant,
        double x0,
        double x1,
        int order,
        double want
    ) => HasTolerance(_ => [constant], [x0, x1], order, 1024 * Ulp * want);

    /// <summary>The modes round like f: 16 ulps of it, over the inputs as far as they are larger than 1.</summary>
    [Theory]
    [InlineData(4, 8, 1, 1.0 / 8)]
    [InlineData(4, 8, 2, 1.0 / (4 * 8))]
    [InlineData(0.25, 0.5, 2, 1)]
    [InlineData(0.25, 8, 2, 1.0 / 8)]
    public void Tolerance_OfALargeFunction_IsSomeUlpsOfIt(double x0, double x1, int order, double want)
    {
        var size = Math.ScaleB(1, 30);
        HasTolerance(x => [size + (x[0] * x[1])], [x0, x1], order, 16 * Ulp * size * want);
    }

    /// <summary>Beside the error of the difference, which the report tells.</summary>
    private static void HasTolerance(Func<Real[], Real[]> f, double[] x, int order, double want)
    {
        var error = Entry(f, x, order, 1).DifferenceError;
        Assert.Equal(GradientVerdict.Agrees, Entry(f, x, order, error + (0.97 * want)).Verdict);
        Assert.Equal(GradientVerdict.Differs, Entry(f, x, order, error + (1.03 * want)).Verdict);
    }

    /// <summary>df/dx[1] or d2f/dx[0]dx[1], with an error in the outer reverse mode.</summary>
    private static GradientEntry Entry(Func<Real[], Real[]> f, double[] x, int order, double error)
    {
        var modes = new JacobianModes(
            Diff.JacobianForward,
            g =>
                at =>
                {
                    var matrix = Diff.JacobianReverse(g)(at);
                    if (matrix.GetLength(0) == order)
                    {
                        matrix[0, 1] += error;
                    }

                    return matrix;
                }
        );
        var report = GradientCheck.Run(f, x, modes);
        return Assert.Single(report.Entries, entry => entry.Name == (order == 1 ? "df[0]/dx[1]" : "d2f[0]/dx[0]dx[1]"));
    }
}
