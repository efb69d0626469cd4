using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Functions of two to four arguments, chosen arguments, and results beside the result.</summary>
public class ArgumentTests
{
    [Fact]
    public void Grad_OfNumbers_NeedsNoTypes()
    {
        Assert.Equal((3.0, 2.0), Grad((x, y) => x * y)(2.0, 3.0));
        Assert.Equal((12.0, 8.0, 6.0), Grad((x, y, z) => x * y * z)(2.0, 3.0, 4.0));
        Assert.Equal((60.0, 40.0, 30.0, 24.0), Grad((x, y, z, w) => x * y * z * w)(2.0, 3.0, 4.0, 5.0));
        Assert.Equal((1.0, 0.0), Grad((x, _) => x)(2.0, 3.0));
    }

    [Fact]
    public void Grad_OfMethodGroups_NeedsNoTypes()
    {
        Assert.Equal(6.0, Grad(Square)(3.0));
        Assert.Equal((3.0, 2.0), Grad(Product)(2.0, 3.0));
        Assert.Equal((12.0, 8.0, 6.0), Grad(Product3)(2.0, 3.0, 4.0));
        Assert.Equal((60.0, 40.0, 30.0, 24.0), Grad(Product4)(2.0, 3.0, 4.0, 5.0));
    }

    [Fact]
    public void Grad_OfStructures_GivesAGradientForEach()
    {
        var (weights, bias) = Grad((Real[] w, Real b) => (w[0] * w[1]) + (b * b))([2.0, 3.0], 4.0);
        Assert.Equal([3.0, 2.0], weights.ToDoubles());
        Assert.Equal(8.0, bias);
        var (layer, input, rate) = Grad((Layer l, Real[] x, Real r) => l.Bias[0] * x[0] * r)(
            new("n", new Real[0, 0], [2.0], 1),
            [3.0],
            4.0
        );
        Assert.Equal((12.0, 8.0, 6.0), (layer.Bias[0], input[0], rate));
        var (a, b, c, d) = Grad((Real[] p, Pair q, Real r, string s) => p[0] * q.X * r * s.Length)(
            [2.0],
            new(3.0, 1.0),
            4.0,
            "ab"
        );
        Assert.Equal((24.0, 16.0, 0.0, 12.0, "ab"), (a[0], b.X, b.Y, c, d));
    }

    [Fact]
    public void OtherTransforms_OfManyArguments_AgreeWithGrad()
    {
        var (value, (dx, dy)) = ValueAndGrad((Real x, Real y) => x * y)(2.0, 3.0);
        Assert.Equal((6.0, 3.0, 2.0), (value, dx, dy));
        Assert.Equal((24.0, (12.0, 8.0, 6.0)), ValueAndGrad<Real, Real, Real>(Product3)(2.0, 3.0, 4.0));
        Assert.Equal(
            (120.0, (60.0, 40.0, 30.0, 24.0)),
            ValueAndGrad<Real, Real, Real, Real>(Product4)(2.0, 3.0, 4.0, 5.0)
        );
        Assert.Equal((6.0, 4.0), Vjp<Real, Real, Real>(Product)(2.0, 3.0).Pullback(2.0));
        Assert.Equal((24.0, 16.0, 12.0), Vjp<Real, Real, Real, Real>(Product3)(2.0, 3.0, 4.0).Pullback(2.0));
        Assert.Equal(
            (120.0, 80.0, 60.0, 48.0),
            Vjp<Real, Real, Real, Real, Real>(Product4)(2.0, 3.0, 4.0, 5.0).Pullback(2.0)
        );
        Assert.Equal((6.0, 8.0), Jvp<Real, Real, Real>(Product)((2.0, 3.0), (2.0, 1.0)));
        Assert.Equal((24.0, 38.0), Jvp<Real, Real, Real, Real>(Product3)((2.0, 3.0, 4.0), (2.0, 1.0, 1.0)));
        Assert.Equal(
            (120.0, 214.0),
            Jvp<Real, Real, Real, Real, Real>(Product4)((2.0, 3.0, 4.0, 5.0), (2.0, 1.0, 1.0, 1.0))
        );
    }

    [Fact]
    public void SameNumberTwice_HasAGradientForEachArgument()
    {
        // Trap 90.
        Real[] x = [2.0];
        var (first, second) = Grad((Real[] a, Real[] b) => a[0] * a[0] * b[0])(x, x);
        Assert.Equal((8.0, 4.0), (first[0], second[0]));
    }

    [Fact]
    public void Grad_OfTwoArguments_Nests()
    {
        // f = a² b at b = 3: d/dx (2 x b + x²) = 2 b + 2 x.
        foreach (var outer in Operators.Scalar)
        {
            var found = outer.At(
                x =>
                {
                    var (da, db) = Grad((a, b) => a * a * b)(x, 3.0);
                    return da + db;
                },
                2.0
            );
            Check.Exact(10.0, found.Value, outer);
        }
    }

    [Fact]
    public void Wrt_EachPosition_IsThatPartialDerivative()
    {
        Assert.Equal(3.0, Grad(Wrt.First<Real, Real, Real>(Product, 3.0))(2.0));
        Assert.Equal(2.0, Grad(Wrt.Second<Real, Real, Real>(Product, 2.0))(3.0));
        Assert.Equal(12.0, Grad(Wrt.First<Real, Real, Real, Real>(Product3, 3.0, 4.0))(2.0));
        Assert.Equal(8.0, Grad(Wrt.Second<Real, Real, Real, Real>(Product3, 2.0, 4.0))(3.0));
        Assert.Equal(6.0, Grad(Wrt.Third<Real, Real, Real, Real>(Product3, 2.0, 3.0))(4.0));
        Assert.Equal(60.0, Grad(Wrt.First<Real, Real, Real, Real, Real>(Product4, 3.0, 4.0, 5.0))(2.0));
        Assert.Equal(40.0, Grad(Wrt.Second<Real, Real, Real, Real, Real>(Product4, 2.0, 4.0, 5.0))(3.0));
        Assert.Equal(30.0, Grad(Wrt.Third<Real, Real, Real, Real, Real>(Product4, 2.0, 3.0, 5.0))(4.0));
        Assert.Equal(24.0, Grad(Wrt.Fourth<Real, Real, Real, Real, Real>(Product4, 2.0, 3.0, 4.0))(5.0));
    }

    [Fact]
    public void Wrt_OfATracedArgument_KeepsItsDerivative()
    {
        // d/dy of d/dx (x² y) at x = 3: 2 x.
        foreach (var (outer, inner) in Operators.Pairs)
        {
            Check.Exact(
                6.0,
                outer.At(y => inner.At(Wrt.First<Real, Real, Real>((x, z) => x * x * z, y), 3.0), 5.0).Value,
                (outer, inner)
            );
        }
    }

    [Fact]
    public void Aux_IsGivenBackWithoutTheCallsDerivative()
    {
        var (gradient, aux) = GradWithAux(
            (Real x) => (x * x, (Name: "run", Half: x / 2.0, List: new List<Real> { x }))
        )(3.0);
        Assert.Equal((6.0, "run"), (gradient, aux.Name));
        Assert.Equal((1.5, 3.0), ((double)aux.Half, (double)aux.List[0]));
        var (value, slope, text) = ValueAndGradWithAux((Real x) => (x * x, "text"))(3.0);
        Assert.Equal((9.0, 6.0, "text"), (value, slope, text));
        var (y, pullback, rest) = VjpWithAux((Real[] x) => (x, Sum(x)))([1.0, 2.0]);
        Assert.Equal([1.0, 2.0], y.ToDoubles());
        Assert.Equal([5.0, 7.0], pullback([5.0, 7.0]).ToDoubles());
        Assert.Equal(3.0, (double)rest);
        var (z, dz, other) = JvpWithAux((Real[] x) => (Sum(x), x))([1.0, 2.0], [5.0, 7.0]);
        Assert.Equal((3.0, 12.0), (z, dz));
        Assert.Equal([1.0, 2.0], other.ToDoubles());
        Assert.Null(GradWithAux((Real x) => (x, (Real[]?)null))(1.0).Aux);
        Assert.Null(JvpWithAux((Real x) => (x, (Real[]?)null))(1.0, 1.0).Aux);
    }

    /// <summary>A pullback keeps the steps of its own recording, and not the array that all recordings of a thread share.</summary>
    [Fact]
    public void VjpWithAux_OfAFewOperations_AllocatesForThoseOnly()
    {
        var vjp = VjpWithAux((Real x) => (x * x, "text"));
        vjp(2.0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        vjp(2.0);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 4_000);
    }

    [Fact]
    public void Aux_OfACallInsideAnother_KeepsTheOuterDerivative()
    {
        foreach (var outer in Operators.Scalar)
        {
            Check.Exact(2.0, outer.At(y => GradWithAux((Real x) => (x * y, x * y))(2.0).Aux, 3.0).Value, outer);
            Check.Exact(2.0, outer.At(y => JvpWithAux((Real x) => (x * y, x * y))(2.0, 1.0).Aux, 3.0).Value, outer);
        }
    }

    [Fact]
    public void VjpWithAux_OfAFunctionWithoutAResult_IsRefused() =>
        Says.Exactly<InvalidOperationException>(
            "VjpWithAux: the function returned null. Return a value; an empty array is allowed.",
            () => VjpWithAux((Real x) => ((Real[])null!, x))(1.0)
        );

    [Fact]
    public void Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => Grad<Real, Real>(null!));
        Assert.Throws<ArgumentNullException>(() => Grad<Real, Real, Real>(null!));
        Assert.Throws<ArgumentNullException>(() => Grad<Real, Real, Real, Real>(null!));
        Assert.Throws<ArgumentNullException>(() => GradWithAux<Real, Real>(null!));
        Assert.Throws<ArgumentNullException>(() => JvpWithAux<Real, Real, Real>(null!));
        Assert.Throws<ArgumentNullException>(() => Wrt.First<Real, Real, Real>(null!, 1.0));
    }

    private static Real Square(Real x) => x * x;

    private static Real Product(Real x, Real y) => x * y;

    private static Real Product3(Real x, Real y, Real z) => x * y * z;

    private static Real Product4(Real x, Real y, Real z, Real w) => x * y * z * w;
}
