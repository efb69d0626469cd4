using Xunit;
using static DualDiff.Real;

namespace DualDiff.Tests;

// The ends of domains, origins and zeros.
public partial class KinkTests
{
    [Fact]
    public void Slopes_AtTheEndsOfTheDomain_AreInfinite()
    {
        First(Sqrt, 0.0, Inf);
        First(Sqrt, -0.0, Inf);
        First(Cbrt, 0.0, Inf);
        First(Cbrt, -0.0, Inf);
        First(Log, 0.0, Inf);
        First(Log, -0.0, Inf);
        First(Log2, 0.0, Inf);
        First(Log10, 0.0, Inf);
        First(Log1P, -1.0, Inf);
        First(Asin, 1.0, Inf);
        First(Asin, -1.0, Inf);
        First(Acos, 1.0, -Inf);
        First(Acos, -1.0, -Inf);
        First(Acosh, 1.0, Inf);
        First(Atanh, 1.0, Inf);
        First(Atanh, -1.0, Inf);
        First(Sqrt, -1.0, double.NaN);
        First(Sqrt, Inf, 0);
        First(Log, Inf, 0);
        SecondNotFinite(Sqrt, 0.0);
        SecondNotFinite(Cbrt, 0.0);
        SecondNotFinite(Log, 0.0);
        SecondNotFinite(Asin, 1.0);
        SecondNotFinite(Acos, 1.0);
        SecondNotFinite(Acosh, 1.0);
        SecondNotFinite(Atanh, 1.0);
    }

    [Fact] // Traps 27, 29, 31.
    public void Hypot_AtTheOrigin_HasGradientZeroAndNoHessian()
    {
        foreach (var gradient in Operators.Gradients)
        {
            Assert.Equal([0.0, 0.0], gradient.Of(x => Hypot(x[0], x[1]))([0.0, 0.0]).ToDoubles());
            Assert.Equal([0.0, 0.0], gradient.Of(x => Hypot(x[0], x[1]))([-0.0, -0.0]).ToDoubles());
            Assert.Equal([0.6, -0.8], gradient.Of(x => Hypot(x[0], x[1]))([3.0, -4.0]).ToDoubles());

            // The square of a norm is smooth.
            Assert.Equal([0.0, 0.0], gradient.Of(x => Square(Hypot(x[0], x[1])))([0.0, 0.0]).ToDoubles());
            Assert.Equal([0.0, 0.0], gradient.Of(x => Pow(Hypot(x[0], x[1]), 2.0))([0.0, 0.0]).ToDoubles());
        }

        foreach (var (name, hessian) in Operators.Hessians)
        {
            var got = hessian(x => Hypot(x[0], x[1]))([0.0, 0.0]).ToDoubles();
            Assert.False(double.IsFinite(got[0, 0]), $"{name}: {got[0, 0]}");
            Assert.False(double.IsFinite(got[1, 1]), $"{name}: {got[1, 1]}");
        }

        static Real Square(Real x) => x * x;
    }

    [Fact] // Trap 30.
    public void Atan2_AtTheOrigin_HasNoGradient()
    {
        foreach (var gradient in Operators.Gradients)
        {
            Assert.Equal([double.NaN, double.NaN], gradient.Of(x => Atan2(x[0], x[1]))([0.0, 0.0]).ToDoubles());
        }
    }

    [Fact] // Traps 45 to 47, 50.
    public void Pow_InTheBaseAtZero_IsTheRightLimit()
    {
        foreach (
            var (exponent, slope) in new[]
            {
                (2.0, 0.0),
                (1.875, 0),
                (1, 1),
                (0.5, Inf),
                (0.5 + 1e-16, Inf),
                (0, 0),
                (-1, -Inf),
                (-2, -Inf),
            }
        )
        {
            First(x => Pow(x, exponent), 0.0, slope);
            First(x => Pow(x, (Real)exponent), 0.0, slope);
        }

        Second(x => Pow(x, 2.0), 0.0, 2);
        Second(x => Pow(x, (Real)2.0), 0.0, 2);
        Second(x => Pow(x, 1.0), 0.0, 0);
        Second(x => Pow(x, 0.0), 0.0, 0);
        Second(x => Pow(x, 3.0), 0.0, 0);
        Second(x => Pow(x, 3.0), -2.0, -12);
        First(x => Pow(x, 3.0), -2.0, 12);
        First(x => Pow(x, (Real)3.0), -2.0, 12);
        foreach (var (a, b, c) in Operators.AllTriples)
        {
            Check.Exact(0, a.Of(b.Of(c.Of(x => Pow(x, 2.0))))(0.0).Value, (a, b, c));
            Check.Exact(6, a.Of(b.Of(c.Of(x => Pow(x, 3.0))))(0.0).Value, (a, b, c));
        }
    }

    [Fact] // Traps 44, 48, 49.
    public void Pow_InTheExponent_IsZeroAtBaseZeroAndNaNAtNegativeBase()
    {
        foreach (var exponent in new[] { 0.0, 0.5, 1, 2, 7 })
        {
            First(y => Pow(0.0, y), exponent, 0);
        }

        Second(y => Pow(0.0, y), 2.0, 0);
        First(y => Pow(-2.0, y), 3.0, double.NaN);
        First(y => Pow(2.0, y), 3.0, 8 * Math.Log(2));
        foreach (var gradient in Operators.Gradients)
        {
            Assert.Equal([12.0, double.NaN], gradient.Of(x => Pow(x[0], x[1]))([-2.0, 3.0]).ToDoubles());
            Assert.Equal([0.0, 0.0], gradient.Of(x => Pow(x[0], x[1]))([0.0, 0.0]).ToDoubles());
            Assert.Equal([1.0, 0.0], gradient.Of(x => Pow(x[0], x[1]))([0.0, 1.0]).ToDoubles());
        }

        Check.Exact(1, Pow((Real)0.0, (Real)0.0).Value, "0^0");
        Check.Exact(1, Pow((Real)double.NaN, 0.0).Value, "NaN^0");
    }

    [Fact] // Trap 51.
    public void Pow_WithAnArrayOfExponents_HasHessianZeroAtZero()
    {
        foreach (var (name, hessian) in Operators.Hessians)
        {
            var got = hessian(x => Pow(x[0], 0.0) + Pow(x[1], 1.0))([0.0, 0.0]).ToDoubles();
            Check.ForEach(got, (i, j) => Check.Exact(0, got[i, j], (name, i, j)));
        }
    }

    [Fact] // Trap 52.
    public void Product_WithAZeroInside_HasTheCofactorsAsGradient()
    {
        foreach (var gradient in Operators.Gradients)
        {
            Assert.Equal(
                [0.0, 24.0, 0.0, 0.0],
                gradient.Of(x => x[0] * x[1] * x[2] * x[3])([2.0, 0.0, 3.0, 4.0]).ToDoubles()
            );
        }
    }
}
