using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Every line of docs/conventions.md, in every mode, at first and second order.</summary>
public class KinkTests
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

    [Fact] // Trap 72.
    public void Branch_OnEquality_DifferentiatesTheBranchTaken()
    {
        Func<Real, Real> f = x => x == 1.0 ? 1.0 : x * x;
        First(f, 1.0, 0);
        First(f, 2.0, 4);
        Second(f, 1.0, 0);
        Second(f, 2.0, 2);
    }

    [Fact] // Traps 34 to 36: the branch not taken does not run.
    public void Branch_NotTaken_DoesNotPoison()
    {
        First(x => x < 1.0 ? x : Sqrt(x), 0.0, 1);
        Second(x => x < 1.0 ? x : Sqrt(x), 0.0, 0);
        First(x => x == 0.0 ? 0.0 : Atan2(x, x), 0.0, 0);
        foreach (var (name, hessian) in Operators.Hessians)
        {
            static Real Distances(Real[] x)
            {
                Real sum = 0.0;
                for (var i = 0; i < x.Length; i++)
                {
                    for (var j = 0; j < x.Length; j++)
                    {
                        sum += i == j ? 0.0 : Sqrt((x[i] - x[j]) * (x[i] - x[j]));
                    }
                }

                return sum;
            }

            Assert.Equal(new double[3, 3], hessian(Distances)([1.0, 2.0, 4.0]).ToDoubles());
        }
    }

    [Fact]
    public void ZeroTangent_TimesInfiniteSlope_IsNaNInForwardMode()
    {
        // 0 x is a zero tangent that is there; √ at 0 has slope +∞.
        foreach (var d in Forwards)
        {
            Check.Exact(double.NaN, d.At(x => Sqrt(0.0 * x), 1.0).Value, d);
            Check.Exact(double.NaN, d.At(x => 0.0 * Sqrt(x), 0.0).Value, d);
        }

        foreach (var d in Reverses)
        {
            Check.Exact(double.NaN, d.At(x => Sqrt(0.0 * x), 1.0).Value, d);
        }
    }

    [Fact]
    public void ZeroCotangent_TimesInfiniteSlope_IsZeroInReverseMode()
    {
        foreach (var d in Reverses)
        {
            Check.Exact(0, d.At(x => 0.0 * Sqrt(x), 0.0).Value, d);
            Check.Exact(1, d.At(x => x + (0.0 * Log(x)), 0.0).Value, d);
        }

        Check.Exact(0, Vjp(Sqrt)(0.0).Pullback(0.0).Value, "Vjp");
        Check.Exact(0, Vjp(x => [Sqrt(x[0]), x[0]])([0.0]).Pullback([0.0, 0.0])[0].Value, "Vjp");
        Check.Exact(3, Vjp(x => [Sqrt(x[0]), x[0]])([0.0]).Pullback([0.0, 3.0])[0].Value, "Vjp");

        // Row by row, an output that does not use the root does not see it; more rows than a chunk.
        var jacobian = JacobianReverse(x =>
            [Sqrt(x[0]), x[0], 0.0 * Sqrt(x[0]), x[0], x[0], x[0], x[0], x[0], x[0], Sqrt(x[0])]
        )([0.0]);
        Assert.Equal([Inf, 1, 0, 1, 1, 1, 1, 1, 1, Inf], jacobian.ToDoubles().Cast<double>());
    }

    [Fact]
    public void AbsentTangent_BesideInfiniteSlope_IsAbsent()
    {
        Func<Real[], Real[]> roots = x => [Sqrt(x[0]) + x[1], x[1], Sqrt(x[0])];
        Assert.Equal([1.0, 1.0, 0.0], Jvp(roots)([0.0, 2.0], [0.0, 1.0]).Tangent.ToDoubles());
        Assert.Equal([1.0, 1.0, 0.0], Linearize(roots)([0.0, 2.0]).Pushforward([0.0, 1.0]).ToDoubles());
        Assert.Equal(0.0, Jvp(Sqrt)(0.0, 0.0).Tangent.Value);
        foreach (var jacobian in Operators.Jacobians)
        {
            Assert.Equal(
                new[,]
                {
                    { Inf, 1 },
                    { 0, 1 },
                    { Inf, 0 },
                },
                jacobian.Of(roots)([0.0, 2.0]).ToDoubles()
            );
        }

        // An unused root is no obstacle, at any order.
        Func<Real, Real> unused = x =>
        {
            _ = Sqrt(x);
            _ = Log(x) * x;
            return x * x;
        };
        First(unused, 0.0, 0);
        Second(unused, 0.0, 2);
    }

    [Fact] // Trap 37: the same for every chunk.
    public void ZeroLane_BesideInfiniteSlope_IsTheSameInEveryMode()
    {
        foreach (var jacobian in Operators.Jacobians)
        {
            var got = jacobian.Of(x => [Log((0.0 * x[0]) + x[1])])([1.0, 0.0]).ToDoubles();
            Check.Exact(double.NaN, got[0, 0], jacobian);
            Check.Exact(Inf, got[0, 1], jacobian);
        }
    }

    [Fact] // Traps 38 to 40.
    public void Overflow_AndZeroTimesInfinity_ComeOutAsIeeeSays()
    {
        foreach (var gradient in Operators.Gradients)
        {
            Assert.Equal([Inf, -Inf], gradient.Of(x => x[0] * Exp(-x[1]))([1.0, -1000.0]).ToDoubles());
        }

        First(x => Sqrt((x - 1.0) * (x - 1.0)), 1.0, double.NaN);
        First(x => Acos(Cos(x)), 0.0, double.NaN);
    }

    [Fact] // Trap 21: a slope of 0 selects; it does not multiply.
    public void Selection_WithInfiniteTangent_IsZeroNotNaN()
    {
        Check.Exact(0, Jvp(x => Max(x, 0.0))(-1.0, -Inf).Tangent.Value, "Max");
        Check.Exact(0, Vjp(x => Max(x, 0.0))(-1.0).Pullback(-Inf).Value, "Max");
        Check.Exact(0, Linearize(x => Max(x, 0.0))(-1.0).Pushforward(Inf).Value, "Max");
        foreach (
            var (name, f) in new (string, Func<Real, Real>)[]
            {
                ("Max", y => Max(y - 1.0, 0.0)),
                ("Max, swapped", y => Max(0.0, y - 1.0)),
                ("Min", y => Min(y + 1.0, 0.5)),
                ("Clamp", y => Clamp(y, 1.0, 2.0)),
                ("Relu", y => Relu(y - 1.0)),
                ("Abs", Abs),
                ("Floor", Floor),
                ("CopySign", y => CopySign(2.0, y)),
            }
        )
        {
            // √x has slope +∞ at 0 and value 0; the selection does not depend on it.
            First(x => f(Sqrt(x)), 0.0, 0);
            Check.Exact(0, JacobianForward(v => [f(Sqrt(v[0])) + v[1]])([0.0, 1.0])[0, 0].Value, name);
        }
    }

    [Fact] // Trap 43.
    public void NaN_InOneInput_DoesNotReachTheOthers()
    {
        foreach (var gradient in Operators.Gradients)
        {
            var got = gradient.Of(x => (x[0] > 0.0 ? x[0] * x[0] : 0.0) + Max(x[1], 0.0) + (x[2] * x[2]))([
                double.NaN,
                -1.0,
                3.0,
            ]);
            Assert.Equal([0.0, 0.0, 6.0], got.ToDoubles());
        }
    }

    private static IEnumerable<ScalarOperator> Forwards =>
        Operators.All.Where(d =>
            d.Name is "Jvp" or "Linearize" or "Taylor" or "Derivatives, of order 3"
            || d.Name.StartsWith("JacobianForward", StringComparison.Ordinal)
            || d.Name.EndsWith("tall", StringComparison.Ordinal)
        );

    private static IEnumerable<ScalarOperator> Reverses => Operators.All.Except(Forwards);

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
