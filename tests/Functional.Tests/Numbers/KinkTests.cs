using Xunit;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Every line of docs/conventions.md, in every mode, at first and second order.</summary>
public partial class KinkTests
{
    private const double Inf = double.PositiveInfinity;

    [Fact] // Traps 15 to 17.
    public void Abs_AtZero_HasSlopeZero()
    {
        First(Abs, 0.0, 0);
        First(Abs, -0.0, 0);
        First(Abs, 3.0, 1);
        First(Abs, -3.0, -1);
        First(Abs, double.Epsilon, 1);
        First(Abs, -double.Epsilon, -1);
        First(Abs, -Inf, -1);
        First(Abs, double.NaN, double.NaN);
        Second(Abs, 0.0, 0);
        Second(Abs, -0.0, 0);
        Second(Abs, -3.0, 0);

        // The price: 2 in truth.
        First(x => Abs(x) * Abs(x), 0.0, 0);
        Second(x => Abs(x) * Abs(x), 0.0, 0);
        Second(x => Abs(x) * Abs(x), -3.0, 2);
    }

    [Fact] // Trap 24.
    public void StepFunctions_Everywhere_HaveSlopeZero()
    {
        foreach (var f in new Func<Real, Real>[] { Signum, Floor, Ceiling, Round, Truncate })
        {
            foreach (var at in new[] { -2.0, -1.5, -0.0, 0.0, 0.3, 0.5, 1.0, 2.5 })
            {
                First(f, at, 0);
                Second(f, at, 0);

                // A factor beside it keeps its slope: f(x) x.
                First(x => f(x) * x, at, f(at).Value);
                Second(x => f(x) * x, at, 0);
            }
        }
    }

    [Fact] // Trap 81.
    public void Values_OfPiecewiseFunctions_AreThoseOfMath()
    {
        double[] values = [-Inf, -2.5, -1.5, -0.5, -0.0, 0, 0.5, 1.5, 2.5, Inf, double.NaN];
        foreach (var a in values)
        {
            Check.Bits(Math.Abs(a), Abs(a).Value, a);
            Check.Bits(Math.Floor(a), Floor(a).Value, a);
            Check.Bits(Math.Ceiling(a), Ceiling(a).Value, a);
            Check.Bits(Math.Truncate(a), Truncate(a).Value, a);
            Check.Bits(Math.Round(a), Round(a).Value, a);
            foreach (var b in values)
            {
                Check.Bits(Math.Max(a, b), Max(a, b).Value, (a, b));
                Check.Bits(Math.Min(a, b), Min(a, b).Value, (a, b));
                Check.Bits(Math.Pow(a, b), Pow(a, (Real)b).Value, (a, b));
                Check.Bits(Math.Pow(a, b), Pow(a, b).Value, (a, b));
                Check.Bits(Math.CopySign(a, b), CopySign(a, b).Value, (a, b));
                Check.Bits(Math.Atan2(a, b), Atan2(a, b).Value, (a, b));
            }
        }
    }

    [Fact] // Trap 20.
    public void Relu_AtZero_HasSlopeZero()
    {
        First(Relu, 0.0, 0);
        First(Relu, -0.0, 0);
        First(Relu, 2.0, 1);
        First(Relu, -2.0, 0);
        Second(Relu, 0.0, 0);
        Second(x => Relu(x) * x, 2.0, 2);
        Second(x => Relu(x) * x, -2.0, 0);
        First(x => Max(x, 0.0), 0.0, 0.5);
        First(x => Clamp(x, 0.0, Inf), 0.0, 1);
    }

    [Fact] // Traps 18, 19, 22.
    public void MaxAndMin_AtATie_GiveHalfEach()
    {
        foreach (var gradient in Operators.Gradients)
        {
            Assert.Equal([0.5, 0.5], gradient.Of(x => Max(x[0], x[1]))([2.0, 2.0]).ToDoubles());
            Assert.Equal([0.5, 0.5], gradient.Of(x => Min(x[0], x[1]))([2.0, 2.0]).ToDoubles());
            Assert.Equal([0.5, 0.5], gradient.Of(x => Max(x[0], x[1]))([0.0, -0.0]).ToDoubles());
            Assert.Equal([0.0, 1.0], gradient.Of(x => Max(x[0], x[1]))([2.0, 3.0]).ToDoubles());
            Assert.Equal([1.0, 0.0], gradient.Of(x => Min(x[0], x[1]))([2.0, 3.0]).ToDoubles());
        }

        First(x => Max(x, x), 3.0, 1);
        First(x => Min(x, x), 3.0, 1);
        First(x => Max(x, -x), 0.0, 0);
        First(x => Max(x, x * x), 1.0, 1.5);
        Second(x => Max(x, x * x), 1.0, 1);
        Second(x => Max(x * x, 1.0), 2.0, 2);
        Second(x => Max(x * x, 9.0), 2.0, 0);

        // log sigmoid at 0 by min and abs.
        First(x => Min(x, 0.0) - Log1P(Exp(-Abs(x))), 0.0, 0.5);
    }

    [Fact] // Trap 23.
    public void Clamp_AtItsEnds_CountsAsInside()
    {
        Func<Real, Real> clamp = x => Clamp(x, -1.0, 2.0);
        foreach (var (at, slope) in new[] { (-1.0, 1.0), (2, 1), (0, 1), (-1.5, 0), (2.5, 0) })
        {
            First(clamp, at, slope);
            Second(clamp, at, 0);
            Second(x => clamp(x) * clamp(x), at, 2 * slope);
        }
    }

    private static void First(Func<Real, Real> f, double at, double want)
    {
        foreach (var d in Operators.All)
        {
            Check.Exact(want, d.At(f, at).Value, $"{d} at {at}");
        }
    }

    private static void Second(Func<Real, Real> f, double at, double want)
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Check.Exact(want, outer.Of(inner.Of(f))(at).Value, $"{outer} of {inner} at {at}");
        }
    }

    private static void SecondNotFinite(Func<Real, Real> f, double at)
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            var got = outer.Of(inner.Of(f))(at).Value;
            Assert.False(double.IsFinite(got), $"{outer} of {inner} at {at}: {got}");
        }
    }
}
