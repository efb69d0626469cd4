using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Calls change nothing and results share nothing (traps 86 to 93).</summary>
public class PurityTests
{
    private static readonly Func<Real[], Real[]> Identity = x => x;

    private static Real[] Function(Real[] x) => [x[0] * x[1], Sin(x[0]) + x[2], x[1] / x[2], x[0]];

    [Fact]
    public void Pullback_CalledTwice_GivesTheSameBits()
    {
        var (_, pullback) = Vjp(Function)([0.3, -1.7, 2.9]);
        Real[] cotangent = [0.1, -0.7, 1.3, 3.0];
        var first = pullback(cotangent).ToDoubles();
        Check.Bits(first, pullback(cotangent).ToDoubles(), "second call");
    }

    [Fact]
    public void Pullback_InterleavedCotangents_AreIndependent()
    {
        var (_, pullback) = Vjp(Function)([0.3, -1.7, 2.9]);
        Real[] a = [0.1, -0.7, 1.3, 3.0];
        Real[] b = [-2.0, 0.6, 0.2, 0.4];
        var (fromA, fromB) = (pullback(a).ToDoubles(), pullback(b).ToDoubles());
        var (_, other) = Vjp(Function)([1.3, 0.7, -0.9]);
        other(a);
        Check.Bits(fromA, pullback(a).ToDoubles(), "a again");
        Grad(x => x[0] * x[1])([1.0, 2.0]);
        Check.Bits(fromB, pullback(b).ToDoubles(), "b again");
        Check.Bits(fromA, pullback(a).ToDoubles(), "a at last");
    }

    [Fact]
    public void Pushforward_InterleavedTangents_AreIndependent()
    {
        var (_, pushforward) = Linearize(Function)([0.3, -1.7, 2.9]);
        Real[] a = [0.1, -0.7, 1.3];
        Real[] b = [-2.0, 0.6, 0.2];
        var (fromA, fromB) = (pushforward(a).ToDoubles(), pushforward(b).ToDoubles());
        Check.Bits(fromA, pushforward(a).ToDoubles(), "a again");
        Check.Bits(fromB, pushforward(b).ToDoubles(), "b again");
    }

    [Fact]
    public void Transforms_LeaveInputsAndSeedsAlone()
    {
        Real[] point = [0.3, -1.7, 2.9];
        Real[] tangent = [0.1, -0.7, 1.3];
        Real[] cotangent = [0.1, -0.7, 1.3, 3.0];
        Grad(x => Function(x)[0])(point);
        Jvp(Function)(point, tangent);
        Vjp(Function)(point).Pullback(cotangent);
        Linearize(Function)(point).Pushforward(tangent);
        JacobianForward(Function)(point);
        JacobianReverse(Function)(point);
        Jacobian(Function)(point);
        Vjp(Identity)(point).Pullback(tangent);
        Assert.Equal([0.3, -1.7, 2.9], point.ToDoubles());
        Assert.Equal([0.1, -0.7, 1.3], tangent.ToDoubles());
        Assert.Equal([0.1, -0.7, 1.3, 3.0], cotangent.ToDoubles());
    }

    [Fact] // The function gets an array of its own.
    public void Function_ThatOverwritesItsArgument_DoesNotReachTheCaller()
    {
        static Real Overwriting(Real[] x)
        {
            x[0] *= x[1];
            x[1] = 7.0;
            return x[0] * x[0];
        }

        foreach (var gradient in Operators.Gradients)
        {
            Real[] point = [2.0, 3.0];
            // x0²x1²: (2·2·9, 2·4·3).
            Assert.Equal([36.0, 24.0], gradient.Of(Overwriting)(point).ToDoubles());
            Assert.Equal([2.0, 3.0], point.ToDoubles());
        }
    }

    [Fact] // Trap 91.
    public void Point_ChangedAfterTheForwardPass_DoesNotChangeThePullback()
    {
        Real[] point = [2.0, 3.0, 4.0];
        var (value, pullback) = Vjp(Function)(point);
        var (_, pushforward) = Linearize(Function)(point);
        var (_, identity) = Vjp(Identity)(point);
        Array.Fill(point, 99.0);
        Assert.Equal([3.0, 2.0, 0.0], pullback([1.0, 0.0, 0.0, 0.0]).ToDoubles());
        Assert.Equal(3.0, pushforward([1.0, 0.0, 0.0])[0].Value);
        Assert.Equal([5.0, 6.0, 7.0], identity([5.0, 6.0, 7.0]).ToDoubles());
        Assert.Equal(6.0, value[0].Value);
    }

    [Fact] // The array that the function returned belongs to it.
    public void Result_ChangedAfterTheForwardPass_DoesNotChangeThePullback()
    {
        Real[] kept = [];
        Real[] Keeping(Real[] x) => kept = [x[0] * x[1], x[1]];
        var (value, pullback) = Vjp(Keeping)([2.0, 3.0]);
        var (_, pushforward) = Linearize(Keeping)([2.0, 3.0]);
        Array.Fill(kept, 99.0);
        Array.Fill(value, 99.0);
        Assert.Equal([3.0, 2.0], pullback([1.0, 0.0]).ToDoubles());
        Assert.Equal([3.0, 0.0], pushforward([1.0, 0.0]).ToDoubles());
    }

    [Fact] // Traps 89 and 93: change every array that went in or came out, then look at the others.
    public void Results_OfTheIdentity_AliasNeitherPointNorSeedNorEachOther()
    {
        Real[] point = [2.0, 3.0];
        Real[] seed = [5.0, 7.0];
        var (value, pullback) = Vjp(Identity)(point);
        var first = pullback(seed);
        var second = pullback(seed);
        var jvp = Jvp(Identity)(point, seed);
        var (linear, pushforward) = Linearize(Identity)(point);
        var pushed = pushforward(seed);
        Real[][] all = [point, seed, value, first, second, jvp.Value, jvp.Tangent, linear, pushed];
        Real[] before = [.. all.SelectMany(array => array)];
        Assert.Equal(
            [2.0, 3.0, 5.0, 7.0, 2.0, 3.0, 5.0, 7.0, 5.0, 7.0, 2.0, 3.0, 5.0, 7.0, 2.0, 3.0, 5.0, 7.0],
            before.ToDoubles()
        );
        for (var i = 0; i < all.Length; i++)
        {
            all[i][0] = 100 + i;
        }

        for (var i = 0; i < all.Length; i++)
        {
            Assert.Equal(100 + i, all[i][0].Value);
        }

        Assert.Equal([1.0, 2.0], pullback([1.0, 2.0]).ToDoubles());
    }

    [Fact] // Trap 90.
    public void SameArrayAsTwoArguments_GivesEachItsOwnGradient()
    {
        Real[] shared = [2.0, 3.0];
        static Real Product(Real[] a, Real[] b) => a[0] * a[0] * b[1];
        Assert.Equal([12.0, 0.0], Grad(a => Product(a, shared))(shared).ToDoubles());
        Assert.Equal([0.0, 4.0], Grad(b => Product(shared, b))(shared).ToDoubles());
        Assert.Equal([12.0, 4.0], Grad(x => Product(x, x))(shared).ToDoubles());
    }

    [Fact] // A `for` variable is shared by the lambdas of its loop; a pullback has its own numbers.
    public void Pullbacks_MadeInALoop_KeepTheirOwnPoint()
    {
        var pullbacks = new List<Func<Real, Real>>();
        for (var i = 1; i <= 3; i++)
        {
            pullbacks.Add(Vjp(x => x * x * i)(i).Pullback);
        }

        Assert.Equal([2.0, 8.0, 18.0], pullbacks.Select(pullback => pullback(1.0).Value));
    }

    [Fact] // Trap 92.
    public void VariableOverwrittenInALoop_IsDifferentiatedPerIteration()
    {
        foreach (var d in Operators.All)
        {
            Real Loop(Real x)
            {
                var y = x;
                for (var i = 0; i < 5; i++)
                {
                    y = (y * y) - x;
                }

                return y;
            }

            var (value, slope) = (2.0, 1.0);
            for (var i = 0; i < 5; i++)
            {
                (value, slope) = ((value * value) - 2, (2 * value * slope) - 1);
            }

            Check.Exact(slope, d.At(Loop, 2.0).Value, d);
        }
    }

    [Fact]
    public void Transform_MadeOnce_AppliedAtManyPoints_KeepsNoState()
    {
        var gradient = Grad(x => x * x * x);
        Assert.Equal([3.0, 12.0, 27.0, 3.0], new[] { 1.0, 2, 3, 1 }.Select(x => gradient(x).Value));
        Assert.Equal(12.0, Grad(gradient)(2.0).Value);
    }
}
