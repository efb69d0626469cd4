using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Compose, Flatten, LinearTranspose, Value.</summary>
public class UtilityTests
{
    [Fact]
    public void Compose_HasTheProductOfTheJacobians()
    {
        Func<Real[], Real[]> f = x => [x[0] * x[1], Sin(x[1]), x[0]];
        Func<Real[], Real[]> g = y => [y[0] * y[2], Exp(y[1])];
        Real[] x = [0.5, 1.5];
        var (whole, outer, inner) = (Jacobian(Compose(f, g))(x), Jacobian(g)(f(x)), Jacobian(f)(x));
        Check.ForEach(
            whole,
            (i, j) =>
                Check.InTerms(
                    Enumerable.Range(0, 3).Sum(k => outer[i, k] * inner[k, j]).Value,
                    whole[i, j].Value,
                    10,
                    8,
                    (i, j)
                )
        );
        Assert.Equal("3.0", Compose<double, Real, string>(x => x, y => y.ToString("0.0", null))(3.0));
        Assert.Throws<ArgumentNullException>(() => Compose<Real, Real, Real>(null!, y => y));
        Assert.Throws<ArgumentNullException>(() => Compose<Real, Real, Real>(y => y, null!));
    }

    [Fact]
    public void Flatten_AndBack_IsTheIdentity_AndDifferentiable()
    {
        var layer = new Layer(
            "n",
            new Real[,]
            {
                { 1.0, 2.0 },
            },
            [3.0],
            4
        );
        var (vector, unflatten) = Flatten(layer);
        Assert.Equal([1.0, 2.0, 3.0], vector.ToDoubles());
        var back = unflatten([5.0, 6.0, 7.0]);
        Assert.Equal(("n", 4, 6.0, 7.0), (back.Name, back.Epoch, back.Weights[0, 1].Value, back.Bias[0].Value));
        Assert.Equal(1.0, layer.Weights[0, 0].Value);
        Assert.Equal(
            [6.0, 5.0, 0.0],
            Grad((Real[] v) => unflatten(v) is var l ? l.Weights[0, 0] * l.Weights[0, 1] : 0.0)([5.0, 6.0, 7.0])
                .ToDoubles()
        );
        var plain = Grad((Layer l) => Sum(Flatten(l).Vector))(layer);
        Assert.Equal((1.0, 1.0), (plain.Weights[0, 1].Value, plain.Bias[0].Value));
        Real[] array = [1.0];
        Assert.NotSame(array, Unflatten(array, array));
        Says.Exactly<ArgumentException>(
            "Unflatten: the vector has 1 components and the structure has 3. Give one component for each.",
            () => unflatten([1.0])
        );
    }

    [Fact]
    public void LinearTranspose_IsTheAdjoint()
    {
        static Real[] A(Real[] x) => [(2.0 * x[0]) - x[2], x[1] * 3.0, x[0] + x[1] + x[2], x[2] / 4.0];
        Real[] x = [0.5, -1.5, 2.0];
        Real[] y = [1.0, 0.25, -3.0, 2.0];
        var transpose = LinearTranspose<Real[], Real[]>(A, x);
        static double Dot(Real[] a, Real[] b) => a.Zip(b, (p, q) => p.Value * q.Value).Sum();
        Check.Near(Dot(A(x), y), Dot(x, transpose(y)), "adjoint");
        var j = Jacobian(transpose)(y);
        var a = Jacobian(A)(x);
        Check.ForEach(j, (i, k) => Check.Exact(a[k, i].Value, j[i, k].Value, (i, k)));
        var back = LinearTranspose(transpose, y);
        Check.Bits(A(x).ToDoubles(), back(x).ToDoubles(), "transposed twice");
        var pair = LinearTranspose<Pair, Real[]>(p => [p.X + p.Y, p.X * 2.0], default);
        Assert.Equal(new Pair(7.0, 3.0), pair([3.0, 2.0]));
    }

    [Fact]
    public void Value_HasNoDerivative()
    {
        foreach (var transform in Operators.Scalar)
        {
            Check.Exact(3.0, transform.At(x => x * Value(x), 3.0).Value, transform);
        }
    }
}
