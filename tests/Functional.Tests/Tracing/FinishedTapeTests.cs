using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Sweeps over a recording: with cotangents that carry derivatives, and past functions that they do not reach.</summary>
public class FinishedTapeTests
{
    /// <summary>Roots whose rules give NaN where they are woken for nothing: 0 / 0.</summary>
    private static readonly Func<Real, Real> Pushed = CustomJvp<Real, Real>(Sqrt, (x, dx) => (Sqrt(x), dx / Sqrt(x)));

    private static readonly Func<Real, Real> Pulled = CustomVjp<Real, Real, Real>(
        Sqrt,
        x => (Sqrt(x), x),
        (x, bar) => bar / Sqrt(x)
    );

    [Fact]
    public void Cotangent_ThatCarriesADerivative_IsMultipliedByTheSlopesOfAWideStep()
    {
        // The pullback of x0 x1 x2 takes c to (x1 x2, x0 x2, x0 x1) c.
        Real[] point = [2.0, 3.0, 5.0];
        foreach (var outer in Operators.All)
        {
            for (var i = 0; i < 3; i++)
            {
                var slope = outer.At(c => Vjp((Real[] x) => Product(x))(point).Pullback(c)[i], 1.0).Value;
                Check.Exact(30.0 / point[i].Value, slope, (outer, i));
            }
        }
    }

    [Fact]
    public void PullbackOfOnesOwn_ThatUsesANumberOfAnOlderLevel_KeepsItsDerivative()
    {
        // The pullback is c x at x = 3, beside x² / 2 of the library.
        foreach (var outer in Operators.All)
        {
            var slope = outer.At(
                c =>
                {
                    var own = CustomVjp<Real, Real, Real>(x => x * x, x => (x * x, x), (x, bar) => x * bar * c);
                    return Grad(x => own(x) + (x * x * 0.5))(3.0);
                },
                2.0
            );
            Check.Exact(3.0, slope.Value, outer);
        }
    }

    [Fact]
    public void FunctionWithARuleOfItsOwn_ThatNoCotangentReaches_IsNotWoken()
    {
        Func<Real, Real> unused = x => Where(true, x, Pulled(x));
        foreach (var outer in Operators.All)
        {
            Check.Exact(4.0, outer.At(c => c * Vjp(unused)(0.0).Pullback(c), 2.0).Value, outer);
        }
    }

    [Fact]
    public void FunctionWithARuleOfItsOwn_ThatNoTangentReaches_IsNotWoken()
    {
        var pushforward = Linearize((Real[] x) => [Pushed(x[0]), x[1]])([0.0, 1.0]).Pushforward;
        Assert.Equal([0.0, 3.0], pushforward([0.0, 3.0]).ToDoubles());
    }
}
