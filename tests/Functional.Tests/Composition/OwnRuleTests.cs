using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Rules of one's own, in every mode and to third order.</summary>
public partial class OwnRuleTests
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
}
