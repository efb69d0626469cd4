using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>The higher-order transforms against nested ones and closed forms.</summary>
public partial class HigherOrderTests
{
    private static readonly double[] Point = [0.5, -1.25, 2.0];
    private static readonly double[] U = [0.75, 1.5, -0.5];
    private static readonly double[] V = [-2.0, 0.25, 1.0];
    private static readonly double[] W = [1.0, -1.0, 3.0];

    public static TheoryData<string> Names => [.. Functions.Keys];

    private static Dictionary<string, Func<Real[], Real>> Functions { get; } =
        new()
        {
            ["products"] = x => (x[0] * x[1] * x[2]) + (x[0] * x[0] * x[2]),
            ["transcendental"] = x => (Sin(x[0] * x[1]) * Exp(x[2] * 0.5)) + Log((x[1] * x[1]) + 1.0),
            ["quotient"] = x => x[0] / (1.0 + (x[1] * x[1])) / x[2],
            ["one"] = x => Exp(x[1]),
            ["constant"] = _ => 3.0,
            ["linear"] = x => x[0] - (2.0 * x[2]),
        };

    [Theory]
    [MemberData(nameof(Names))]
    public void OfNumberValued_AgreeWithTheNestedHessian(string name)
    {
        var f = Functions[name];
        var (x, v) = (Point.ToReals(), V.ToReals());
        var want = JacobianForward(JacobianRow(f))(x).ToDoubles();
        var product = Times(want, V);
        Near(want, Hessian(f)(x), "Hessian");
        Near(product, Hvp(f)(x, v), "Hvp");
        Near(product, Vhp(f)(x, v), "Vhp");
        Near(product, GradAndHvp(f)(x, v).Hvp, "GradAndHvp");
        Near(Grad(f)(x).ToDoubles(), GradAndHvp(f)(x, v).Gradient, "GradAndHvp, gradient");
        var (value, gradient, hessian) = ValueGradAndHessian(f)(x);
        Check.Bits(f(x).Value, value.Value, "value");
        Near(Grad(f)(x).ToDoubles(), gradient, "gradient");
        Near(want, hessian, "hessian");
        double[] diagonal = [want[0, 0], want[1, 1], want[2, 2]];
        Near(diagonal, HessianDiagonal(f)(x), "diagonal");
        Check.InTerms(diagonal.Sum(), Laplacian(f)(x).Value, Terms(want), 64, "Laplacian");
        Check.InTerms(
            Dot(Grad(f)(x).ToDoubles(), V),
            DirectionalDerivative(f)(x, v).Value,
            10,
            64,
            "DirectionalDerivative"
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ThirdDerivative_AgreesWithTheDerivativeOfTheHvp(string name)
    {
        var f = Functions[name];
        var (x, u, v, w) = (Point.ToReals(), U.ToReals(), V.ToReals(), W.ToReals());
        var want = Dot(Jvp((Real[] p) => Hvp(f)(p, v))(x, u).Tangent.ToDoubles(), W);
        Check.InTerms(want, ThirdDerivative(f)(x, u, v, w).Value, 100, 64, "uvw");
        Check.InTerms(want, ThirdDerivative(f)(x, w, u, v).Value, 100, 64, "wuv");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Transforms_AreDifferentiableAgain(string name)
    {
        var f = Functions[name];
        var (x, v) = (Point.ToReals(), V.ToReals());
        Func<Real[], Real>[] all =
        [
            p => Laplacian(f)(p),
            p => Hessian(f)(p)[0, 1],
            p => Hvp(f)(p, v)[2],
            p => Vhp(f)(p, v)[2],
            p => GradAndHvp(f)(p, v).Hvp[1],
            p => DirectionalDerivative(f)(p, v),
            p => ValueGradAndHessian(f)(p).Hessian[2, 2],
            p => HessianDiagonal(f)(p)[1],
            p => GaussNewtonProduct(q => [f(q), q[0] * q[1]])(p, v)[1],
            p => Divergence(Grad(f))(p),
        ];
        for (var k = 0; k < all.Length; k++)
        {
            var want = Row(JacobianForward(p => [all[k](p)])(x));
            foreach (var transform in Operators.Gradients)
            {
                var got = transform.Of(all[k])(x).ToDoubles();
                for (var i = 0; i < want.Length; i++)
                {
                    Check.InTerms(want[i], got[i], 100, 64, $"{name}, {k}, {transform}");
                }
            }
        }
    }

    [Fact]
    public void Hessian_OfVectorFunction_IsTheHessianOfEachComponent()
    {
        Func<Real[], Real>[] fs = [Functions["products"], Functions["quotient"]];
        var found = Hessian((Real[] x) => [.. fs.Select(f => f(x))])(Point.ToReals());
        Assert.Equal(2, found.Length);
        Near(Hessian(fs[0])(Point.ToReals()).ToDoubles(), found[0], "first");
        Near(Hessian(fs[1])(Point.ToReals()).ToDoubles(), found[1], "second");
    }

    [Fact]
    public void VectorFields_HaveTheirClosedForms()
    {
        var x = Point.ToReals();
        Func<Real[], Real[]> field = p => [p[0] * p[1], p[1] * p[2] * p[2], Sin(p[0]) + (p[1] * p[2])];
        Check.Near(-1.25 + 4.0 - 1.25, Divergence(field)(x).Value, "divergence");
        var curl = Curl(field)(x);
        Check.Near(2.0 - (2.0 * -1.25 * 2.0), curl[0].Value, "curl x");
        Check.Near(-Math.Cos(0.5), curl[1].Value, "curl y");
        Check.Near(-0.5, curl[2].Value, "curl z");
        foreach (var f in Functions.Values)
        {
            Check.InTerms(Laplacian(f)(x).Value, Divergence(Grad(f))(x).Value, 10, 64, "div grad");
            Assert.All(Curl(Grad(f))(x), component => Check.InTerms(0, component.Value, 10, 64, "curl grad"));
        }
    }

    [Fact]
    public void GaussNewtonProduct_IsJacobianTransposedTimesJacobian()
    {
        Func<Real[], Real[]> f = x => [x[0] * x[1], Exp(x[2]), x[0] - x[2], Sin(x[1])];
        var j = Jacobian(f)(Point.ToReals()).ToDoubles();
        var jv = Times(j, V);
        double[] want =
        [
            .. Enumerable.Range(0, 3).Select(c => Dot([.. Enumerable.Range(0, 4).Select(r => j[r, c])], jv)),
        ];
        Near(want, GaussNewtonProduct(f)(Point.ToReals(), V.ToReals()), "GaussNewtonProduct");
    }

    [Fact]
    public void Transforms_GoThroughRulesOfOnesOwn()
    {
        var f = Functions["transcendental"];
        var own = Checkpoint(f);
        var (x, v) = (Point.ToReals(), V.ToReals());
        Near(HessianDiagonal(f)(x).ToDoubles(), HessianDiagonal(own)(x), "HessianDiagonal");
        Check.InTerms(Laplacian(f)(x).Value, Laplacian(own)(x).Value, 10, 64, "Laplacian");
        Near(Hessian(f)(x).ToDoubles(), Hessian(own)(x), "Hessian");
        Check.InTerms(
            ThirdDerivative(f)(x, v, v, v).Value,
            ThirdDerivative(own)(x, v, v, v).Value,
            100,
            64,
            "ThirdDerivative"
        );
    }

    [Fact]
    public void EmptyInputs_GiveEmptyResults()
    {
        Func<Real[], Real> f = _ => 2.0;
        Assert.Empty(Hessian(f)([]));
        Assert.Empty(Hvp(f)([], []));
        Assert.Empty(Vhp(f)([], []));
        Assert.Empty(HessianDiagonal(f)([]));
        Assert.Equal(0.0, Laplacian(f)([]).Value);
        Assert.Equal(0.0, Divergence(x => x)([]).Value);
        Assert.Equal(0.0, DirectionalDerivative(f)([], []).Value);
        Assert.Equal(0.0, ThirdDerivative(f)([], [], [], []).Value);
        Assert.Empty(GaussNewtonProduct(x => x)([], []));
        var hessians = Hessian((Real[] x) => [1.0, 2.0, .. x])([]);
        Assert.Equal(2, hessians.Length);
        Assert.All(hessians, Assert.Empty);
        Assert.Empty(Hessian((Real[] _) => Array.Empty<Real>())([1.0]));
    }

    [Fact]
    public void WrongShapes_SayBothSizes()
    {
        Says.Exactly<ArgumentException>(
            "Divergence: the field has 1 components and the point has 2. Give one component for each.",
            () => Divergence(x => [x[0]])([1.0, 2.0])
        );
        Says.Exactly<ArgumentException>(
            "Curl: the field has 2 components and the space has 3. Give one component for each.",
            () => Curl(x => [x[0], x[1]])([1.0, 2.0, 3.0])
        );
        Says.Exactly<ArgumentException>(
            "Curl: the point has 2 components and the space has 3. Give one component for each.",
            () => Curl(x => [x[0], x[1], x[0]])([1.0, 2.0])
        );
        Says.Exactly<ArgumentException>(
            "Jvp: the tangent has 1 components and the point has 2. Give one component for each.",
            () => Hvp((Real[] x) => x[0])([1.0, 2.0], [1.0])
        );
        Says.Exactly<ArgumentException>(
            "Vjp: the cotangent has 1 components and the result has 2. Give one component for each.",
            () => Vhp((Real[] x) => x[0])([1.0, 2.0], [1.0])
        );
    }

    private static Func<Real[], Real[]> JacobianRow(Func<Real[], Real> f) =>
        x => Operators.Row(JacobianForward(p => [f(p)])(x), 0);

    private static double[] Row(Real[,] matrix) => Operators.Row(matrix, 0).ToDoubles();

    private static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();

    private static double[] Times(double[,] m, double[] v) =>
        [
            .. Enumerable
                .Range(0, m.GetLength(0))
                .Select(i => Dot([.. Enumerable.Range(0, v.Length).Select(j => m[i, j])], v)),
        ];

    private static double Terms(double[,] m) => m.Cast<double>().Sum(Math.Abs);

    private static void Near(double[,] want, Real[,] got, string what)
    {
        Assert.Equal((want.GetLength(0), want.GetLength(1)), (got.GetLength(0), got.GetLength(1)));
        Check.ForEach(want, (i, j) => Check.InTerms(want[i, j], got[i, j].Value, Terms(want), 64, $"{what} {i}, {j}"));
    }

    private static void Near(double[] want, Real[] got, string what)
    {
        Assert.Equal(want.Length, got.Length);
        for (var i = 0; i < want.Length; i++)
        {
            Check.InTerms(want[i], got[i].Value, 10 + want.Sum(Math.Abs), 64, $"{what} {i}");
        }
    }
}
