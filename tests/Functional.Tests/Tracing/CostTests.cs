using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>The number of primal operations and slopes that a transform computes is linear in the program: counted, not timed.</summary>
[Collection(nameof(Alone))]
public class CostTests
{
    [Fact]
    public void Operations_OfAChain_AreComputedOnceEach()
    {
        Assert.Equal((1000, 1000), Counts(x => Grad(y => Chain(y, 1000))(x)));
        Assert.Equal((1000, 1000), Counts(x => Vjp(y => Chain(y, 1000))(x).Pullback(2.0)));
        Assert.Equal((1000, 1000), Counts(x => Jvp(y => Chain(y, 1000))(x, 2.0).Tangent));
        Assert.Equal((1000, 1000), Counts(x => Linearize(y => Chain(y, 1000))(x).Pushforward(2.0)));
        Assert.Equal((1000, 1000), Counts(x => JacobianReverse(v => [Chain(v[0], 1000)])([x])[0, 0]));
        Assert.Equal((1000, 1000), Counts(x => JacobianForward(v => [Chain(v[0], 1000)])([x])[0, 0]));
        Assert.Equal((1000, 0), Counts(x => Chain(x, 1000)));
    }

    [Fact]
    public void Operations_OfAnyProgram_GrowWithItsLength()
    {
        foreach (var d in Operators.All)
        {
            IsLinear(d.Name, (x, n) => d.At(y => Chain(y, n), x));
            IsLinear(d.Name, (x, n) => d.At(y => Diamond(y, n), x));
        }

        foreach (var (outer, inner) in Operators.AllPairs)
        {
            IsLinear($"{outer} of {inner}", (x, n) => outer.At(inner.Of(y => Diamond(y, n)), x));
        }

        for (var order = 1; order <= 5; order++)
        {
            IsLinear($"Taylor, {order}", (x, n) => Taylor(y => Diamond(y, n), order)(x)[order]);
        }

        static void IsLinear(string name, Func<Real, int, Real> run)
        {
            // Equal steps, not a fixed multiple: a primitive of the input that occurs twice may be made once.
            var (few, many, most) = (Counts(x => run(x, 20)), Counts(x => run(x, 40)), Counts(x => run(x, 60)));
            Assert.Equal(
                (name, many.Values - few.Values, many.Slopes - few.Slopes),
                (name, most.Values - many.Values, most.Slopes - many.Slopes)
            );
        }
    }

    [Fact]
    public void Gradient_OfADiamond_TakesItsOperationsNotItsPaths()
    {
        foreach (var depth in new[] { 40, 1000 })
        {
            Assert.Equal((2 * depth, 2 * depth), Counts(x => Grad(y => Diamond(y, depth))(x)));
            Check.Exact(1, Grad(x => Diamond(x, depth))(0.5).Value, depth);
        }
    }

    private static Real Chain(Real x, int n)
    {
        for (var i = 0; i < n; i++)
        {
            x = Real.Apply<CountedRule>(x);
        }

        return x;
    }

    /// <summary>Two ways at every level that join again: 2^n paths.</summary>
    private static Real Diamond(Real x, int n)
    {
        for (var i = 0; i < n; i++)
        {
            x = (Real.Apply<CountedRule>(x) * 0.5) + (Real.Apply<CountedRule>(x) * 0.5);
        }

        return x;
    }

    private static (long Values, long Slopes) Counts(Func<Real, Real> run)
    {
        (CountedRule.Values, CountedRule.Slopes) = (0, 0);
        run(0.5);
        return (CountedRule.Values, CountedRule.Slopes);
    }

    /// <summary>y = x, with a slope of 1 that is computed from x; counts on this thread.</summary>
    private readonly struct CountedRule : IUnaryRule
    {
        [ThreadStatic]
        public static long Values;

        [ThreadStatic]
        public static long Slopes;

        public static RuleCard Card => new("Counted", "x", "1", Domain: "all x", Samples: new(-1, 1), Source: "test");

        public static double Value(double x)
        {
            Values++;
            return x;
        }

        public static T Slope<T>(T x, T y)
            where T : struct, IReal<T>
        {
            Slopes++;
            return T.One + (T.Zero * x);
        }
    }
}
