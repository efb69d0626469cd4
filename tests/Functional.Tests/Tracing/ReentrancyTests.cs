using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Exceptions, transforms inside functions, derivatives of pullbacks (traps 95 to 97).</summary>
public class ReentrancyTests
{
    [Fact]
    public void ExceptionInTheFunction_Caught_LeavesTheLibraryClean()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Real Failing(Real x)
            {
                var y = x * x;
                return y.Value > 0 ? throw new TimeZoneNotFoundException("user") : y;
            }

            Assert.Throws<TimeZoneNotFoundException>(() => outer.At(Failing, 2.0));
            Check.Exact(12, outer.At(x => x * x * x, 2.0).Value, outer);

            Real Catching(Real x)
            {
                Assert.Throws<TimeZoneNotFoundException>(() => inner.At(y => Failing(x * y), 2.0));
                return x * inner.At(y => x * y * y, 3.0);
            }

            // x · 6x.
            Check.Exact(24, outer.At(Catching, 2.0).Value, (outer, inner));
        }
    }

    [Fact]
    public void ExceptionInTheFunction_IsTheCallersOwn()
    {
        var own = new TimeZoneNotFoundException("user");
        foreach (var d in Operators.All)
        {
            Assert.Same(own, Record.Exception(() => d.At(_ => throw own, 1.0)));
        }
    }

    [Fact]
    public void Transform_InsideTheFunctionOnConstants_DoesNotDisturbTheRecording()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Real Function(Real x)
            {
                var y = x * x;
                var c = inner.At(z => z * z * z, 2.0);
                var w = y * x;
                return (w * c) + inner.At(z => z * z, 5.0);
            }

            Check.Exact(36 * 4, outer.At(Function, 2.0).Value, (outer, inner));
        }
    }

    [Fact]
    public void Pullback_MadeOutside_IsDifferentiatedInItsCotangent()
    {
        var (_, pullback) = Vjp((Func<Real[], Real[]>)(x => [x[0] * x[1], Sin(x[0]), x[1]]))([2.0, 3.0]);
        foreach (var jacobian in Operators.Jacobians)
        {
            var got = jacobian.Of(pullback)([1.0, 5.0, 7.0]).ToDoubles();
            Check.Bits(
                new[,]
                {
                    { 3.0, Math.Cos(2), 0 },
                    { 2, 0, 1 },
                },
                got,
                jacobian
            );
        }
    }

    [Fact]
    public void Pushforward_MadeOutside_IsDifferentiatedInItsTangent()
    {
        var (_, pushforward) = Linearize((Func<Real[], Real[]>)(x => [x[0] * x[1], Sin(x[0]), x[1]]))([2.0, 3.0]);
        foreach (var jacobian in Operators.Jacobians)
        {
            var got = jacobian.Of(pushforward)([1.0, 5.0]).ToDoubles();
            Check.Bits(
                new[,]
                {
                    { 3.0, 2 },
                    { Math.Cos(2), 0 },
                    { 0, 1 },
                },
                got,
                jacobian
            );
        }
    }

    [Fact] // Trap 97: a derivative is taken between the pulls, and of the pull itself.
    public void Derivative_InsideAndOfAPullback_Works()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Real Function(Real x)
            {
                var (value, pullback) = Vjp((Func<Real, Real>)(y => y * y * y * x))(x);
                var slope = pullback(inner.At(z => z * z, 0.5));
                return value + slope + pullback(x);
            }

            // x⁴ + 3x³ + 3x⁴: 16x³ + 9x².
            Check.Exact(128 + 36, outer.At(Function, 2.0).Value, (outer, inner));
        }
    }

    [Fact] // Trap 95: Zygote.jl#937.
    public void Branches_UnderSecondOrder_AccumulateAsAtFirst()
    {
        Real Branching(Real x)
        {
            var y = x;
            for (var i = 0; i < 3; i++)
            {
                y = y > 3.0 ? y + (x * x) : y * x;
            }

            return y;
        }

        foreach (var (outer, inner) in Operators.AllPairs)
        {
            // At 2 the branches taken make it x·x + x² + x².
            Check.Exact(12, inner.At(Branching, 2.0).Value, inner);
            Check.Exact(6, outer.Of(inner.Of(Branching))(2.0).Value, (outer, inner));
        }
    }

    [Fact]
    public void Levels_OfSiblings_InAnyOrderOfPulls_AreIndependent()
    {
        foreach (var outer in Operators.All)
        {
            Real Function(Real x)
            {
                var (_, first) = Vjp((Func<Real, Real>)(y => y * y * x))(3.0);
                var (_, second) = Vjp((Func<Real, Real>)(y => y * x * x))(5.0);
                return second(first(1.0)) + first(second(x)) + first(1.0);
            }

            // 6x³ + 6x⁴ + 6x.
            Check.Exact(72 + 192 + 6, outer.At(Function, 2.0).Value, outer);
        }
    }
}
