using CsCheck;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>The fused second order says what nesting two transforms says, and steps aside where it cannot.</summary>
public partial class NumberTapeTests
{
    private static readonly Real[] Point = [0.5, 1.25, -0.75];
    private const double Ulps = 64;
    private static readonly Real[] Vector = [1.0, -0.5, 2.0];

    [Fact]
    public void HessianAndHvp_OfRandomFunctions_EqualNestedTransforms() =>
        RandomFunction.ScalarWithPoint.Sample(
            (f, x) =>
            {
                var (point, v) = (x.ToReals(), Line.Tangent(x).ToReals());
                var terms = f.On(Magnitude.AlongAll(x))[0].Second;
                var want = Jacobian(Grad(f.First))(point).ToDoubles();
                var (value, gradient, hessian) = ValueGradAndHessian(f.First)(point);
                Check.Bits(f.On(x)[0], value.Value, "value");
                Same(Grad(f.First)(point), gradient, f.On(Magnitude.AlongAll(x))[0].First);
                Check.ForEach(want, (i, j) => Check.InTerms(want[i, j], hessian[i, j].Value, terms, Ulps, (i, j)));
                var size = v.ToDoubles().Sum(Math.Abs);
                Same(Jvp(Grad(f.First))(point, v).Tangent, Hvp(f.First)(point, v), terms * size);
            }
        );

    /// <summary>With a second input beside x that is differentiated from outside, the tape is spoiled.</summary>
    [Fact]
    public void CapturedNumberOfAnOlderLevel_KeepsItsDerivative()
    {
        // d/dt of (H v)_0 of t x0² x1 + sin(x2) is 2 (x1 v0 + x0 v1).
        var slope = Grad(t => Hvp((Real[] x) => (t * x[0] * x[0] * x[1]) + Sin(x[2]))(Point, Vector)[0])(3.0);
        Assert.Equal(2 * ((1.25 * 1.0) + (0.5 * -0.5)), slope.Value, 14);
        var entry = Jvp<Real, Real>(t => Hessian(x => Exp(t * x[0]) * x[1])(Point)[0, 1])(0.5, 1.0);
        // t e^(t x) and its slope (1 + t x) e^(t x).
        Assert.Equal(0.5 * Math.Exp(0.25), entry.Value.Value, 14);
        Assert.Equal(1.25 * Math.Exp(0.25), entry.Tangent.Value, 14);
    }

    /// <summary>An older number may also arrive only in a condition's branch, in an array primitive or as the whole result.</summary>
    [Fact]
    public void CapturedNumber_WhereverItEnters_KeepsItsDerivative()
    {
        Assert.Equal(4, Grad(t => Hessian(x => Real.Sum([x[0] * x[0] * t, t, x[1]]))(Point)[0, 0] * 2.0)(1.5).Value);
        Assert.Equal(0, Grad(t => Hvp((Real[] _) => t)(Point, Vector)[0])(1.5).Value);
        Assert.Equal(
            0.25,
            Grad(t => GradAndHvp((Real[] x) => Max(x[0] * x[0], 0.0) * t)(Point, Vector).Gradient[0] / 4.0)(1.0).Value
        );
    }

    /// <summary>Newer levels inside are at home on a tape of dual numbers: they see its numbers as older ones.</summary>
    [Fact]
    public void TransformInside_OfACapturedNumber_IsDifferentiated()
    {
        // d/dy (y³ x0) at y = x1 is 3 x1² x0; its Hessian has 6 x1 off the diagonal and 6 x0 on it.
        var hessian = Hessian(x => Grad(y => y * y * y * x[0])(x[1]))(Point);
        Assert.Equal(
            [0, 7.5, 7.5, 3],
            new[] { hessian[0, 0], hessian[0, 1], hessian[1, 0], hessian[1, 1] }.Select(h => h.Value)
        );
        var inner = Hessian(x => Hessian(y => y[0] * y[0] * y[0] * x[0] * x[0])([x[1]])[0, 0])(Point);
        Assert.Equal([12 * 1.25, 12 * 0.5, 0], new[] { inner[0, 0], inner[0, 1], inner[1, 1] }.Select(h => h.Value));
        var forward = Hessian(x => Jvp<Real, Real>(y => Sin(y) * x[0])(x[0], 1.0).Tangent)(Point);
        Assert.Equal((-2 * Math.Sin(0.5)) - (0.5 * Math.Cos(0.5)), forward[0, 0].Value, 14);
    }

    /// <summary>Rules of one's own run nested; the numbers are the same.</summary>
    [Fact]
    public void FunctionWithARuleOfItsOwn_HasItsSecondDerivative()
    {
        var cube = CustomRule(x => x * x * x, (x, _) => 3.0 * x * x);
        Assert.Equal(6 * 0.5, Hessian(x => cube(x[0]) + x[1])(Point)[0, 0].Value);
        var saved = Checkpoint<Real[], Real>(x => Exp(x[0]) * x[1]);
        Assert.Equal(Math.Exp(0.5), Hessian(x => saved(x))(Point)[0, 1].Value, 14);
    }

    /// <summary>A number shifted by a constant shares a step, but not its value.</summary>
    [Fact]
    public void NumberShiftedByAConstant_HasItsOwnValueInEverySlope()
    {
        var hessian = Hessian(x => (x[0] + 2.0) * (3.0 + x[0]) * (x[0] - 1.0) * (5.0 - x[0]))(Point);
        // The second derivative of a product of four linear factors.
        double[] factors = [2.5, 3.5, -0.5, 4.5];
        double[] slopes = [1, 1, 1, -1];
        var want = 0.0;
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                var others = Enumerable
                    .Range(0, 4)
                    .Where(k => k != i && k != j)
                    .Aggregate(1.0, (p, k) => p * factors[k]);
                want += i == j ? 0 : slopes[i] * slopes[j] * others;
            }
        }

        Assert.Equal(want, hessian[0, 0].Value, 13);
    }

    [Fact]
    public void ManyInputs_NotAMultipleOfEight_FillTheWholeMatrix()
    {
        var x = Enumerable.Range(0, 19).Select(i => (Real)(0.1 * (i + 1))).ToArray();
        var hessian = Hessian(p => Real.Product(p))(x);
        var product = x.Aggregate(1.0, (p, c) => p * c.Value);
        Check.ForEach(
            hessian.ToDoubles(),
            (i, j) =>
                Assert.Equal(
                    i == j ? 0 : product / (x[i].Value * x[j].Value),
                    hessian[i, j].Value,
                    1e-13 * product / (x[i].Value * x[j].Value) + 1e-300
                )
        );
    }

    [Fact]
    public void NumberThatEscapes_IsRefused()
    {
        Real leaked = 0;
        Hvp((Real[] x) => leaked = x[0] * x[1])(Point, Vector);
        Assert.Throws<InvalidOperationException>(() => leaked * 2.0);
        Assert.Throws<InvalidOperationException>(() => 2.0 * leaked);
        Assert.Throws<InvalidOperationException>(() => Sum([2.0, leaked]));
        Assert.Throws<InvalidOperationException>(() => Grad(x => x * leaked)(1.0));
        Assert.Throws<InvalidOperationException>(() => Sin(leaked));
        Assert.Throws<InvalidOperationException>(() => Real.Sum([leaked, leaked]));
        Assert.Throws<InvalidOperationException>(() => Hvp((Real[] _) => leaked)(Point, Vector));
    }

    [Fact]
    public void SecondThread_IsRefused()
    {
        Exception? refused = null;
        Hvp(
            (Real[] x) =>
            {
                var thread = new Thread(() => refused = Record.Exception(() => x[0] * x[1]));
                thread.Start();
                thread.Join();
                return x[0];
            }
        )(Point, Vector);
        Assert.IsType<InvalidOperationException>(refused);
    }

    [Fact]
    public void ExceptionInTheFunction_LeavesNothingBehind()
    {
        var want = Hvp((Real[] x) => x[0] * x[0] * x[1])(Point, Vector);
        for (var i = 0; i < 3; i++)
        {
            Assert.Throws<FormatException>(() =>
                Hvp((Real[] x) => throw new FormatException($"{x[0] * x[1]}"))(Point, Vector)
            );
        }

        Assert.Equal(want.ToDoubles(), Hvp((Real[] x) => x[0] * x[0] * x[1])(Point, Vector).ToDoubles());
    }

    /// <summary>A tangent of zero is absent, also beside a second derivative that is infinite.</summary>
    [Fact]
    public void ZeroTangent_BesideAnInfiniteSlope_StaysZero() =>
        Assert.Equal(
            [0, 2],
            Hvp((Real[] x) => Sqrt(x[0]) + (x[1] * x[1]))([0.0, 1.0], [0.0, 1.0]).Select(h => h.Value)
        );

    private static void Same(Real[] want, Real[] got, double terms)
    {
        for (var i = 0; i < want.Length; i++)
        {
            Check.InTerms(want[i].Value, got[i].Value, terms, Ulps, i);
        }
    }
}
