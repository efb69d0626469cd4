using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Recomputing instead of storing.</summary>
[Collection(nameof(Alone))]
public class CheckpointTests
{
    private static Real Chain(Real x)
    {
        var y = x;
        for (var i = 0; i < 1000; i++)
        {
            y = Sin(y + x) * 1.25;
        }

        return y;
    }

    private static Real[] Block(Real[] x)
    {
        var y = x;
        for (var i = 0; i < 20; i++)
        {
            y = [Sin(y[0] + y[1]), y[0] * 0.75, y[1] - (y[2] * 0.5)];
        }

        return y;
    }

    [Fact]
    public void Checkpoint_GivesTheSameBits()
    {
        Real[] x = [0.5, -1.5, 2.0];
        foreach (var jacobian in Operators.Jacobians)
        {
            Check.Bits(
                jacobian.Of(Block)(x).ToDoubles(),
                jacobian.Of(Checkpoint<Real[], Real[]>(Block))(x).ToDoubles(),
                jacobian
            );
        }

        Check.Bits(Grad(Chain)(0.5).Value, Grad(Checkpoint<Real, Real>(Chain))(0.5).Value, "chain");
    }

    [Fact]
    public void Checkpoint_Nested_AndOfHigherOrder_IsTheFunction()
    {
        Func<Real, Real> f = x => Sin(x * x) * Exp(x);
        var inner = Checkpoint(f);
        var outer = Checkpoint<Real, Real>(x => inner(inner(x) * 0.5) + x);
        Same.Scalar(x => f(f(x) * 0.5) + x, outer, 0.75);
        Same.Vector(
            x => Sum(Block(Block(x))),
            x => Sum(Checkpoint<Real[], Real[]>(Block)(Checkpoint<Real[], Real[]>(Block)(x))),
            [0.5, -1.5, 2.0]
        );
    }

    [Fact]
    public void Checkpoint_KeptPullback_IsSmaller()
    {
        // 50 blocks of 1,000 steps, at 24 bytes a step and two steps a turn.
        static Real Blocks(Func<Real, Real> block, Real x) => Enumerable.Range(0, 50).Aggregate(x, (y, _) => block(y));
        var stored = Kept(() => Vjp(x => Blocks(Chain, x))(0.5).Pullback);
        var recomputed = Kept(() => Vjp(x => Blocks(Checkpoint<Real, Real>(Chain), x))(0.5).Pullback);
        Assert.True(recomputed < stored / 50, $"{recomputed} bytes with, {stored} without");
    }

    [Fact]
    public void ImpureFunction_IsDetected()
    {
        var calls = 0;
        Func<Real, Real> impure = x => x * ++calls;
        Says.Exactly<InvalidOperationException>(
            "Checkpoint: recomputing the function gave 6 where it had given 3. Make it pure: no random draws, no state that changes.",
            () => Grad(Checkpoint(impure))(3.0)
        );
        var length = 1;
        Func<Real, Real[]> growing = x => [.. Enumerable.Repeat(x, length++)];
        Says.Exactly<InvalidOperationException>(
            "Checkpoint: the function gave 2 results in this run and 1 in the one before. Make it pure: the number of results may depend on the shape of the input only.",
            () => Grad(x => Sum(Checkpoint(growing)(x)))(3.0)
        );
    }

    [Fact]
    public void NotANumber_IsNoImpurity() => // The slope of log is 1/x everywhere.
        Assert.Equal(-1.0, Grad(Checkpoint<Real, Real>(Log))(-1.0).Value);

    [Fact]
    public void Checkpoint_RunsOnceMoreForAPullback()
    {
        var runs = 0;
        Func<Real, Real> counted = x =>
        {
            runs++;
            return x * x;
        };
        var pullback = Vjp(Checkpoint(counted))(3.0).Pullback;
        Assert.Equal(1, runs);
        Assert.Equal(6.0, pullback(1.0).Value);
        Assert.Equal(2, runs);
    }

    private static long Kept(Func<Func<Real, Real>> make)
    {
        make()(1.0);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = make();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(kept);
        return after - before;
    }
}
