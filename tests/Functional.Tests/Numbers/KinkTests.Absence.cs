using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

// What is absent, not taken or not finite.
public partial class KinkTests
{
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

    [Fact]
    public void Selection_OfTwoNumbersThatDependOnTheInput_IgnoresTheSlopeOfTheOther()
    {
        // √x is below 1 + 2x at 0, and has slope +∞ there.
        First(x => Max(Sqrt(x), 1.0 + (2.0 * x)), 0.0, 2);
        First(x => Max(1.0 + (2.0 * x), Sqrt(x)), 0.0, 2);
        Second(x => Max(Sqrt(x), 1.0 + (x * x)), 0.0, 2);
        Second(x => Max(1.0 + (x * x), Sqrt(x)), 0.0, 2);
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
}
