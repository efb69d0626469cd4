using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

// Refusals, Taylor and Diagnose through the rules, what wakes none.
public partial class OwnRuleTests
{
    [Fact]
    public void RuleOfAnotherShape_SaysBoth()
    {
        var jvp = CustomJvp<Real[], Real[]>(x => x, (x, dx) => (x, [.. dx, 1.0]));
        Says.Exactly<ArgumentException>(
            "CustomJvp: the tangent has 3 components and the result has 2. Give one component for each.",
            () => Jvp(jvp)([1.0, 2.0], [1.0, 1.0])
        );
        var vjp = CustomVjp<Real[], Real[], Real[]>(x => x, x => (x, x), (_, bar) => [bar[0]]);
        Says.Exactly<ArgumentException>(
            "CustomVjp: the cotangent has 1 components and the argument has 2. Give one component for each.",
            () => Vjp(vjp)([1.0, 2.0]).Pullback([1.0, 1.0])
        );
        var matrix = CustomVjp<Real[,], Real, int>(x => x[0, 0], x => (x[0, 0], 0), (_, _) => new Real[3, 2]);
        Says.Shape(
            "CustomVjp: the cotangent",
            "Real[3, 2]",
            "argument",
            "Real[2, 3]",
            () => Grad<Real[,]>(matrix)(new Real[2, 3])
        );
        Says.Exactly<InvalidOperationException>(
            "CustomVjp: the function returned null. Return a value; an empty array is allowed.",
            () => Grad<Real[]>(CustomVjp<Real[], Real, int>(x => x[0], x => (x[0], 0), (_, _) => null!))([1.0])
        );
        Says.Exactly<InvalidOperationException>(
            "CustomJvp: the function returned null. Return a value; an empty array is allowed.",
            () => CustomJvp<Real, Real[]>(_ => null!, (_, _) => ([], []))(1.0)
        );
    }

    [Fact]
    public void CapturedNumber_IsRefused()
    {
        Says.Captured(
            "CustomJvp",
            () => Grad(y => CustomJvp<Real, Real>(x => x * y, (x, dx) => (x * y, dx * y))(y))(2.0)
        );
        Says.Captured(
            "CustomVjp",
            () => Jvp(y => CustomVjp<Real, Real, Real>(x => x * y, x => (x * y, y), (r, bar) => r * bar)(2.0))(2.0, 1.0)
        );
        Says.Captured("Checkpoint", () => Grad(y => Checkpoint<Real, Real>(x => x * y)(y))(2.0));
        Says.Captured("Iterate", () => Grad(y => Iterate<Real>(3, x => x * y)(y))(2.0));
        Says.Captured("CustomRule", () => Grad(c => CustomRule(x => x * c.Value, (_, _) => c)(c * 2.0))(2.0));
        Says.Captured(
            "CustomRule",
            () => Grad(c => Grad(x => CustomRule(z => z * c.Value, (_, _) => c)(x * c))(2.0))(2.0)
        );
    }

    [Fact]
    public void Taylor_ThroughTheOthers_EqualsNestedTransforms()
    {
        Goes("CustomJvp", CustomJvp<Real, Real>(x => Sin(x), (x, dx) => (Sin(x), Cos(x) * dx)));
        Goes("CustomVjp", CustomVjp<Real, Real, Real>(x => Exp(-x), x => (Exp(-x), x), (x, bar) => -(Exp(-x) * bar)));
        Goes("Checkpoint", Checkpoint<Real, Real>(x => Sin(x) * x * x));
        Goes("Iterate", Iterate<Real>(3, x => Cos(x) + (x * x / 3.0)));
        Goes(
            "LinearSolve",
            x =>
                Implicit.LinearSolve(
                    new[,]
                    {
                        { 2.0 + x, x * x },
                        { Sin(x), 3.0 },
                    },
                    [x, 1.0]
                )[0]
        );
        Goes("Implicit.Root", Implicit.Root<Real>(p => Math.Cbrt(p.Value), (x, p) => (x * x * x) - p));

        static void Goes(string name, Func<Real, Real> own)
        {
            // Before, after and beside it there are other operations.
            Real F(Real x) => Exp(own(x * 1.25)) + (x * own(x));
            var want = new List<Func<Real, Real>> { F };
            for (var k = 0; k < 3; k++)
            {
                var before = want[^1];
                want.Add(x => Jvp<Real, Real>(before)(x, 1.0).Tangent);
            }

            var got = Derivatives(F, 3)(0.5);
            for (var k = 0; k <= 3; k++)
            {
                Check.Near(want[k](0.5).Value, got[k].Value, (name, k), 1e-11);
            }

            Check.Near(want[3](0.5).Value, Grad(x => Derivatives(F, 2)(x)[2])(0.5).Value, (name, "nested"), 1e-11);
        }
    }

    [Fact]
    public void Diagnose_ThroughTheOthers_FindsWhatComesAfter()
    {
        Assert.Null(Diagnose((Real[] x) => ByJvp(x))([1.0, 2.0]).First);
        Assert.Equal("Log", Diagnose((Real[] x) => Log(ByJvp(x)[0]))([0.0, 2.0]).First!.Primitive);
    }

    [Fact]
    public void UnusedOutput_WakesNoRule()
    {
        var root = CustomVjp<Real, Real, Real>(Sqrt, x => (Sqrt(x), x), (x, bar) => bar * 0.5 / Sqrt(x));
        Assert.Equal(1.0, Grad(x => Where(true, x, root(x)))(0.0).Value);
        Assert.Equal(1.0, Jvp(x => Where(true, x, root(x)))(0.0, 1.0).Tangent.Value);
        Assert.Equal(1.0, Linearize(x => Where(true, x, root(x)))(0.0).Pushforward(1.0).Value);
    }

    [Fact]
    public void StopGradient_IsAConstantAtEveryLevel()
    {
        foreach (var (outer, inner) in Operators.Pairs)
        {
            // x stop(x): slope stop(x), whose own derivative is 0.
            Check.Exact(3.0, inner.At(x => x * StopGradient(x), 3.0).Value, inner);
            Check.Exact(0.0, outer.At(y => inner.At(x => x * StopGradient(x), y), 3.0).Value, (outer, inner));
            Check.Exact(0.0, outer.At(y => inner.At(x => x * StopGradient(x * y), 2.0), 3.0).Value, (outer, inner));
        }

        Assert.Equal(9.0, Value(StopGradient(3.0) * 3.0));
    }
}
