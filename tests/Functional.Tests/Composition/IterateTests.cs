using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Loops by binomial checkpointing.</summary>
public class IterateTests
{
    public static TheoryData<int, int> Sizes
    {
        get
        {
            var sizes = new TheoryData<int, int>();
            foreach (var steps in new[] { 0, 1, 2, 3, 10, 1000 })
            {
                foreach (var snapshots in new[] { 1, 2, 3, 10, 100 })
                {
                    sizes.Add(steps, snapshots);
                }
            }

            return sizes;
        }
    }

    /// <summary>A predator, a prey and three parameters that ride in the state.</summary>
    internal static Real[] Body(Real[] s)
    {
        const double step = 1e-3;
        return
        [
            s[0] + (step * ((s[2] * s[0]) - (s[3] * s[0] * s[1]))),
            s[1] + (step * ((s[3] * s[0] * s[1]) - (s[4] * s[1]))),
            s[2],
            s[3],
            s[4],
        ];
    }

    internal static Real[] Start(Real[] p) => [1.0, 0.5, p[0], p[1], p[2]];

    internal static Real[] Loop(int steps, Real[] state)
    {
        for (var i = 0; i < steps; i++)
        {
            state = Body(state);
        }

        return state;
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Gradient_IsThatOfThePlainLoop_AndTheRunsStayWithinTheBound(int steps, int snapshots)
    {
        var runs = 0L;
        Real[] Counted(Real[] s)
        {
            runs++;
            return Body(s);
        }

        Real[] p = [1.5, 1.0, 3.0];
        var want = Vjp((Real[] x) => Loop(steps, Start(x)))(p);
        var (value, pullback) = Vjp((Real[] x) => Iterate<Real[]>(steps, Counted, snapshots)(Start(x)))(p);
        Assert.Equal(steps, runs);
        Check.Bits(want.Value.ToDoubles(), value.ToDoubles(), "value");
        runs = 0;
        Real[] cotangent = [2.0, -0.5, 1.0, 0.25, 3.0];
        var (wanted, got) = (want.Pullback(cotangent), pullback(cotangent));
        for (var i = 0; i < 3; i++)
        {
            Check.Near(wanted[i].Value, got[i].Value, (steps, snapshots, i), 1e-13);
        }

        Assert.InRange(runs, 0, steps * (1L + Repeats(steps, snapshots)));
        var push = Jvp((Real[] x) => Iterate<Real[]>(steps, Body, snapshots)(Start(x)));
        Check.Bits(
            Jvp((Real[] x) => Loop(steps, Start(x)))(p, [1.0, -2.0, 0.5]).Tangent.ToDoubles(),
            push(p, [1.0, -2.0, 0.5]).Tangent.ToDoubles(),
            "Jvp"
        );
    }

    /// <summary>
    /// At C(s + r, s) steps Griewank's schedule is the only one with the fewest runs; fewer runs need more than s snapshots.
    /// </summary>
    [Fact]
    public void Pullback_OfAsManyStepsAsTheSnapshotsReach_RunsEachStepAsOftenAsTheOptimum()
    {
        for (var snapshots = 1; snapshots <= 5; snapshots++)
        {
            for (var repeats = 1; repeats <= 4; repeats++)
            {
                var steps = Binomial(snapshots + repeats, snapshots);
                var runs = 0;
                Real Counted(Real x)
                {
                    runs++;
                    return x * 0.5;
                }

                var pullback = Vjp(Iterate<Real>(steps, Counted, snapshots))(1.0).Pullback;
                runs = 0;
                Assert.Equal(Math.Pow(0.5, steps), pullback(1.0).Value);
                // Every step once for its pullback, and r l - C(s + r, r - 1) times on the way to it.
                var again = (repeats * steps) - Binomial(snapshots + repeats, repeats - 1);
                Assert.Equal((snapshots, repeats, steps + again), (snapshots, repeats, runs));
            }
        }

        static int Binomial(int n, int k) => k == 0 ? 1 : Binomial(n - 1, k - 1) * n / k;
    }

    [Fact]
    public void SecondOrder_InEveryPairing_IsThatOfThePlainLoop()
    {
        Same.Scalar(
            x => Loop(12, [x, 0.5, 1.5, x, 3.0])[0],
            x => Iterate<Real[]>(12, Body, 3)([x, 0.5, 1.5, x, 3.0])[0],
            0.75,
            1e-11
        );
        Same.Vector(
            x => Loop(12, Start(x)) is var s ? s[0] * s[1] : 0.0,
            x => Iterate<Real[]>(12, Body, 3)(Start(x)) is var s ? s[0] * s[1] : 0.0,
            [1.5, 1.0, 3.0]
        );
        Real[] p = [1.5, 1.0, 3.0];
        var (want, got) = (
            Hvp((Real[] x) => Loop(1000, Start(x))[0])(p, [1.0, 2.0, 3.0]),
            Hvp((Real[] x) => Iterate<Real[]>(1000, Body, 10)(Start(x))[0])(p, [1.0, 2.0, 3.0])
        );
        for (var i = 0; i < 3; i++)
        {
            Check.Near(want[i].Value, got[i].Value, i, 1e-11);
        }
    }

    [Fact]
    public void TenThousandSteps_AreThoseOfThePlainLoop()
    {
        Real[] p = [1.5, 1.0, 3.0];
        var want = Grad((Real[] x) => Loop(10_000, Start(x))[0])(p);
        var got = Grad((Real[] x) => Iterate<Real[]>(10_000, Body)(Start(x))[0])(p);
        for (var i = 0; i < 3; i++)
        {
            Check.Near(want[i].Value, got[i].Value, i, 1e-12);
        }
    }

    [Fact]
    public void StateThatCounts_CountsInThePullbackToo()
    {
        // A member without numbers changes from step to step: x (1 · 2 · 3 · 4 · 5).
        static (Real X, int Step) Count((Real X, int Step) state) => (state.X * state.Step, state.Step + 1);
        foreach (var snapshots in new[] { 1, 2, 10 })
        {
            foreach (var transform in Operators.Gradients)
            {
                var f = (Real[] x) => Iterate<(Real, int)>(5, Count, snapshots)((x[0], 1)).Item1;
                Check.Exact(120.0, transform.Of(f)([2.0])[0].Value, transform);
            }
        }
    }

    [Fact]
    public void StateThatGrows_IsPulledBack()
    {
        static List<Real> Grow(List<Real> s) => [.. s, s[^1] * s[0]];
        Assert.Equal(81.0 * 5, Grad(x => Iterate<List<Real>>(4, Grow, 2)([x])[^1])(3.0).Value);
    }

    [Fact]
    public void ImpureBody_IsDetected()
    {
        var runs = 0;
        Says.Exactly<InvalidOperationException>(
            "Iterate: recomputing the function gave 36 where it had given 6. Make it pure: no random draws, no state that changes.",
            () => Grad(Iterate<Real>(2, x => x * ++runs))(3.0)
        );
    }

    [Fact]
    public void BadArguments_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => Iterate<Real>(1, null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Iterate<Real>(-1, x => x));
        Assert.Throws<ArgumentOutOfRangeException>(() => Iterate<Real>(1, x => x, 0));
    }

    /// <summary>The least r with C(s + r, r) ≥ steps.</summary>
    private static long Repeats(int steps, int snapshots)
    {
        var (r, reach) = (0L, 1.0);
        while (reach < steps)
        {
            r++;
            reach = reach * (snapshots + r) / r;
        }

        return r;
    }
}
