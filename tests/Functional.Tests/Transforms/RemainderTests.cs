using CsCheck;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>
/// The Taylor test: against the plain function, the remainder falls with h² beside the gradient and with h³ beside the
/// Hessian. A wrong gradient leaves a term in h, which no bound here admits.
/// </summary>
public class RemainderTests
{
    private static readonly double[] Steps = [.. new[] { 8, 10, 12, 14, 17 }.Select(k => Math.ScaleB(1, -k))];

    [Fact]
    public void Remainder_BesideTheGradient_FallsWithTheSquareOfTheStep() =>
        RandomFunction.ScalarWithPoint.Sample(
            (f, x) =>
            {
                var slope = Dot(Grad(f.First)(x.ToReals()).ToDoubles(), Line.Tangent(x));
                Falls(f, x, 2, (value, h) => value + (h * slope));
            }
        );

    [Fact]
    public void Remainder_BesideTheHessian_FallsWithTheCubeOfTheStep() =>
        RandomFunction.ScalarWithPoint.Sample(
            (f, x) =>
            {
                var v = Line.Tangent(x);
                var slope = Dot(Grad(f.First)(x.ToReals()).ToDoubles(), v);
                var hessian = Jacobian(Grad(f.First))(x.ToReals()).ToDoubles();
                var curvature = 0.0;
                Check.ForEach(hessian, (i, j) => curvature += v[i] * hessian[i, j] * v[j]);
                Falls(f, x, 3, (value, h) => value + (h * slope) + (h * h * curvature / 2));
            }
        );

    /// <summary>|f(x + hv) - model| is at most a few times the next coefficients times their powers of h, and rounding.</summary>
    private static void Falls(RandomFunction f, double[] x, int power, Func<double, double, double> model)
    {
        const int Order = 7;
        var sizes = Forward.Taylor(t => f.First(Line.At(x, t)), Order)(0).Select(Math.Abs).ToArray();
        var value = f.On(x)[0];
        foreach (var h in Steps)
        {
            var all = Enumerable.Range(power, Order - power + 1).Select(k => sizes[k] * Math.Pow(h, k)).ToArray();
            if (all[^1] > 1e-3 * all[0])
            {
                // The series is not dominated by its first term yet: a smaller step tells more.
                continue;
            }

            // Where everything is stationary at x, only the moved point shows what is rounded.
            var (here, there) = (f.On(Magnitude.AlongAll(x))[0], f.On(Magnitude.AlongAll(Line.At(x, h)))[0]);
            var noise = Math.Abs(value) + here.Noise + there.Noise;
            var (first, second) = (here.First + there.First, here.Second + there.Second);
            var rounding = Math.ScaleB(8 * (noise + (h * first * 64) + (h * h * second * 4096)), -52);

            // The tail beyond the orders computed, for functions that begin with the eighth power: (17 h)^8 has been met. The
            // smallest step leaves 2^-96 of it, so that it hides no term in h.
            var bound = (4 * all.Sum()) + Math.Pow(32 * h, Order + 1) + rounding;
            var remainder = Math.Abs(f.On(Line.At(x, h))[0] - model(value, h));
            Assert.True(
                remainder <= bound,
                FormattableString.Invariant(
                    $"h = {h}: remainder {remainder} is not within {bound} (rounding {rounding})"
                )
            );
        }
    }

    private static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();
}
