using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Rules of one's own, in every mode and to third order.</summary>
public class OwnRuleTests
{
    /// <summary>exp(x²), whose slope needs x and y.</summary>
    private static readonly Func<Real, Real> Bell = CustomRule(x => Math.Exp(x * x), (x, y) => 2.0 * x * y);

    private static readonly Func<Real[], Real[]> ByJvp = CustomJvp<Real[], Real[]>(
        Plain,
        (x, dx) => (Plain(x), [(x[0] * dx[1]) + (x[1] * dx[0]), Exp(x[0]) * dx[0], 2.0 * x[1] * dx[1]])
    );

    private static readonly Func<Real[], Real[]> ByVjp = CustomVjp<Real[], Real[], (Real[] X, Real Exponential)>(
        Plain,
        x => (Plain(x), (x, Exp(x[0]))),
        (r, bar) => [(r.X[1] * bar[0]) + (r.Exponential * bar[1]), (r.X[0] * bar[0]) + (2.0 * r.X[1] * bar[2])]
    );

    private static Real[] Plain(Real[] x) => [x[0] * x[1], Exp(x[0]), x[1] * x[1]];

    private static Real Outer(Func<Real[], Real[]> f, Real[] x)
    {
        var y = f([Sin(x[0]), x[0] * x[1]]);
        return (y[0] * y[1]) + (y[2] * x[1]) + y[0];
    }

    [Fact]
    public void CustomRule_HasTheDerivativesOfItsSlope() => Same.ScalarAndTaylor(x => Exp(x * x), Bell, 0.75);

    [Fact]
    public void CustomRule_InAnExpression_HasItsDerivatives()
    {
        Same.ScalarAndTaylor(x => Sin(Exp(x * x)) * x, x => Sin(Bell(x)) * x, 0.75);
        Same.Vector(x => Exp(Exp(x[0] * x[0] * 0.25) * x[1]), x => Exp(Bell(x[0] * 0.5) * x[1]), [0.75, 0.5]);
    }

    [Fact]
    public void CustomRule_InTaylor_HasAllCoefficients()
    {
        var (want, got) = (Taylor(x => Exp(x * x), 8)(0.75), Taylor(Bell, 8)(0.75));
        for (var k = 0; k <= 8; k++)
        {
            Check.Near(want[k].Value, got[k].Value, k);
        }

        Check.Near(Derivative(x => Exp(x * x), 5)(0.75).Value, Grad(Derivative(Bell, 4))(0.75).Value, "Grad of Taylor");
    }

    [Fact]
    public void CustomRule_Diagnosed_IsNamed()
    {
        var root = CustomRule(Math.Sqrt, (_, y) => 0.5 / y);
        Assert.Null(Diagnose(root)(4.0).First);
        Assert.Equal("CustomRule", Diagnose(x => root(x - 4.0))(4.0).First!.Primitive);
    }

    [Fact]
    public void CustomRule_OfAConstant_IsAConstant() => Assert.Equal(Math.E, (double)Bell(1.0));

    [Fact]
    public void CustomJvp_HasTheDerivativesOfItsRule()
    {
        Same.Scalar(t => Outer(Plain, [t, t * 0.5]), t => Outer(ByJvp, [t, t * 0.5]), 0.75);
        Same.Vector(x => Outer(Plain, x), x => Outer(ByJvp, x), [0.75, -0.5]);
    }

    [Fact]
    public void CustomVjp_HasTheDerivativesOfItsRule()
    {
        Same.Scalar(t => Outer(Plain, [t, t * 0.5]), t => Outer(ByVjp, [t, t * 0.5]), 0.75);
        Same.Vector(x => Outer(Plain, x), x => Outer(ByVjp, x), [0.75, -0.5]);
    }

    [Fact]
    public void OwnRules_InEachOther_HaveTheirDerivatives()
    {
        var both = CustomJvp<Real, Real>(
            x => Bell(Sin(x)),
            (x, dx) => (Bell(Sin(x)), 2.0 * Sin(x) * Cos(x) * Bell(Sin(x)) * dx)
        );
        var checkpointed = Checkpoint<Real, Real>(x => both(x) * x);
        Same.Scalar(x => Exp(Sin(x) * Sin(x)) * x, checkpointed, 0.75);
    }

    [Fact]
    public void OwnRules_WithManyInputs_FillEveryLane()
    {
        Func<Real[], Real[]> plain = x => [.. x.Select((xi, i) => xi * xi * x[(i + 1) % x.Length])];
        var own = CustomJvp(
            plain,
            (x, dx) =>
                (
                    plain(x),
                    [
                        .. x.Select(
                            (xi, i) => (2.0 * xi * dx[i] * x[(i + 1) % x.Length]) + (xi * xi * dx[(i + 1) % x.Length])
                        ),
                    ]
                )
        );
        var ownVjp = CustomVjp<Real[], Real[], Real[]>(
            plain,
            x => (plain(x), x),
            (x, bar) => Vjp(plain)(x).Pullback(bar)
        );
        foreach (var n in new[] { 1, 7, 8, 9, 17 })
        {
            var x = Enumerable.Range(0, n).Select(i => (Real)(0.5 + (0.25 * i))).ToArray();
            foreach (var jacobian in Operators.Jacobians)
            {
                foreach (var f in new[] { own, ownVjp, Checkpoint(plain) })
                {
                    var (want, got) = (jacobian.Of(plain)(x), jacobian.Of(f)(x));
                    Check.ForEach(want, (i, j) => Check.Near(want[i, j].Value, got[i, j].Value, (jacobian, n, i, j)));
                }
            }
        }
    }

    [Fact]
    public void OwnRules_OverStructures_KeepThem()
    {
        var own = CustomJvp<Layer, Pair>(
            l => new(l.Bias[0] * l.Bias[1], l.Weights[0, 0] * l.Epoch),
            (l, dl) =>
                (
                    new(l.Bias[0] * l.Bias[1], l.Weights[0, 0] * l.Epoch),
                    new((dl.Bias[0] * l.Bias[1]) + (l.Bias[0] * dl.Bias[1]), dl.Weights[0, 0] * l.Epoch)
                )
        );
        var gradient = Grad((Layer l) => own(l) is var p ? p.X * p.Y : 0.0)(
            new(
                "a",
                new Real[,]
                {
                    { 2.0 },
                },
                [3.0, 5.0],
                7
            )
        );
        Assert.Equal([70.0, 42.0], gradient.Bias.ToDoubles());
        Assert.Equal(105.0, gradient.Weights[0, 0].Value);
    }

    [Fact]
    public void Residual_IsComputedOnceForEachRecording()
    {
        var (runs, pulls) = (0, 0);
        var own = CustomVjp<Real, Real, Real>(
            x => x * x,
            x =>
            {
                runs++;
                return (x * x, x);
            },
            (x, bar) =>
            {
                pulls++;
                return 2.0 * x * bar;
            }
        );
        var pullback = Vjp(own)(3.0).Pullback;
        Assert.Equal((1, 0), (runs, pulls));
        Assert.Equal(12.0, pullback(2.0).Value);
        Assert.Equal(12.0, pullback(2.0).Value);
        Assert.Equal((1, 2), (runs, pulls));
    }

    [Fact]
    public void ClippedGradient_IsWhatTheRuleSays()
    {
        // A rule that is not the derivative: the reason to have one.
        var clip = CustomVjp<Real, Real, Real>(x => x, x => (x, x), (_, bar) => Clamp(bar, -1.0, 1.0));
        Assert.Equal(1.0, Grad(x => clip(x) * 100.0)(3.0).Value);
        Assert.Equal(-1.0, Grad(x => clip(x) * -100.0)(3.0).Value);
    }

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
