using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Identity, constants, unused inputs, duplicates, empty arrays (traps 93, 94, 103, 104).</summary>
public class ShapeTests
{
    [Fact]
    public void Derivative_OfIdentityAndConstant_IsOneAndZero()
    {
        foreach (var d in Operators.All)
        {
            Check.Exact(1, d.At(x => x, 3.0).Value, d);
            Check.Exact(0, d.At(_ => 5.0, 3.0).Value, d);
            Check.Exact(0, d.At(x => x.Value, 3.0).Value, d);
        }
    }

    [Fact]
    public void SecondDerivative_OfIdentityAndConstant_IsZero()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Check.Exact(0, outer.Of(inner.Of(x => x))(3.0).Value, (outer, inner));
            Check.Exact(0, outer.Of(inner.Of(_ => 5.0))(3.0).Value, (outer, inner));
            Check.Exact(0, outer.Of(inner.Of(x => 2.0 * x))(3.0).Value, (outer, inner));
        }
    }

    [Fact]
    public void Jacobian_OfStructuredFunction_HasExactZerosAndOnes()
    {
        static Real[] Structured(Real[] x) => [x[1], 5.0, x[0] + x[0], x[1], x[0] * x[1], -x[1]];
        double[,] want =
        {
            { 0, 1, 0 },
            { 0, 0, 0 },
            { 2, 0, 0 },
            { 0, 1, 0 },
            { 4, 3, 0 },
            { 0, -1, 0 },
        };
        foreach (var jacobian in Operators.Jacobians)
        {
            Assert.Equal(want, jacobian.Of(Structured)([3.0, 4.0, 5.0]).ToDoubles());
        }
    }

    [Fact]
    public void Pullback_OfDuplicatedOutputs_AddsTheirCotangents()
    {
        var (_, pullback) = Vjp((Func<Real[], Real[]>)(x => [x[0], x[0], x[0] * 2.0, x[1], 7.0]))([1.0, 2.0]);
        Assert.Equal([11.0, 7.0], pullback([2.0, 3.0, 3.0, 7.0, 9.0]).ToDoubles());
    }

    [Fact]
    public void Gradient_OfUnusedInputsAndConstants_HasFullShape()
    {
        foreach (var gradient in Operators.Gradients)
        {
            Assert.Equal([0.0, 2.0, 0.0], gradient.Of(x => 2.0 * x[1])([1.0, 2.0, 3.0]).ToDoubles());
            Assert.Equal([0.0, 0.0, 0.0], gradient.Of(_ => 5.0)([1.0, 2.0, 3.0]).ToDoubles());
        }
    }

    [Fact]
    public void Hessian_OfUnusedInputsConstantsAndLinear_IsZeroInFullShape()
    {
        foreach (var (name, hessian) in Operators.Hessians)
        {
            foreach (var f in new Func<Real[], Real>[] { _ => 5.0, x => x[1], x => (2.0 * x[0]) - x[1] })
            {
                Assert.Equal(new double[3, 3], hessian(f)([1.0, 2.0, 3.0]).ToDoubles());
            }
        }
    }

    [Fact]
    public void Value_OfEveryTransform_IsThatOfTheFunction()
    {
        static Real[] Function(Real[] x) => [Sin(x[0]), 5.0, x[1]];
        double[] want = [Math.Sin(0.3), 5, -2];
        Real[] point = [0.3, -2.0];
        Check.Bits(want, Jvp(Function)(point, [1.0, 1.0]).Value.ToDoubles(), "Jvp");
        Check.Bits(want, Jvp(Function)(point, [0.0, 0.0]).Value.ToDoubles(), "Jvp of nothing");
        Check.Bits(want, Vjp(Function)(point).Value.ToDoubles(), "Vjp");
        Check.Bits(want, Linearize(Function)(point).Value.ToDoubles(), "Linearize");
        Check.Bits(want[0], ValueAndGrad(x => Function(x)[0])(point).Value.Value, "ValueAndGrad");
        Check.Bits(5, ValueAndGrad((Func<Real, Real>)(_ => 5.0))(1.0).Value.Value, "constant");
    }

    [Fact]
    public void NoInputs_GiveResultsOfSizeZero()
    {
        Assert.Empty(Grad(_ => 5.0, 0)([]));
        Assert.Equal((5.0, 0), Both(ValueAndGrad((Real[] _) => (Real)5.0)([])));
        var jvp = Jvp((Real[] _) => new Real[] { 5.0 })([], []);
        Assert.Equal([5.0], jvp.Value.ToDoubles());
        Assert.Equal([0.0], jvp.Tangent.ToDoubles());
        var (value, pullback) = Vjp((Real[] _) => new Real[] { 5.0 })([]);
        Assert.Equal([5.0], value.ToDoubles());
        Assert.Empty(pullback([2.0]));
        Assert.Equal([0.0], Linearize((Real[] _) => new Real[] { 5.0 })([]).Pushforward([]).ToDoubles());
        foreach (var jacobian in Operators.Jacobians)
        {
            Assert.Equal(new double[2, 0], jacobian.Of(_ => [5.0, 6.0])([]).ToDoubles());
        }

        foreach (var (_, hessian) in Operators.Hessians)
        {
            Assert.Equal(new double[0, 0], hessian(_ => 5.0)([]).ToDoubles());
        }

        static Func<Real[], Real[]> Grad(Func<Real[], Real> f, int _) => Diff.Grad(f);
        static (double, int) Both((Real Value, Real[] Gradient) both) => (both.Value.Value, both.Gradient.Length);
    }

    [Fact]
    public void NoOutputs_GiveResultsOfSizeZero()
    {
        var jvp = Jvp((Real[] _) => Array.Empty<Real>())([1.0, 2.0], [1.0, 1.0]);
        Assert.Empty(jvp.Value);
        Assert.Empty(jvp.Tangent);
        var (value, pullback) = Vjp((Real[] _) => Array.Empty<Real>())([1.0, 2.0]);
        Assert.Empty(value);
        Assert.Equal([0.0, 0.0], pullback([]).ToDoubles());
        Assert.Empty(Linearize((Real[] _) => Array.Empty<Real>())([1.0, 2.0]).Pushforward([1.0, 1.0]));
        foreach (var jacobian in Operators.Jacobians)
        {
            Assert.Equal(new double[0, 2], jacobian.Of(_ => [])([1.0, 2.0]).ToDoubles());
            Assert.Equal(new double[0, 0], jacobian.Of(_ => [])([]).ToDoubles());
        }
    }

    [Fact] // Trap 104: around the width of a chunk and of a vector.
    public void JacobianForward_OfAnyWidth_GivesTheBitsOfSingleTangents()
    {
        for (var n = 0; n <= 65; n++)
        {
            var point = Point(n);
            var want = new double[n, n];
            for (var j = 0; j < n; j++)
            {
                var column = Jvp(Coupled)(point, Operators.Unit(n, j)).Tangent;
                for (var i = 0; i < n; i++)
                {
                    want[i, j] = column[i].Value;
                }
            }

            Check.Bits(want, JacobianForward(Coupled)(point).ToDoubles(), n);
        }
    }

    [Fact]
    public void JacobianReverse_OfAnyHeight_GivesTheBitsOfSinglePulls()
    {
        for (var n = 0; n <= 65; n++)
        {
            var point = Point(n);
            var want = new double[n, n];
            var (_, pullback) = Vjp(Coupled)(point);
            for (var i = 0; i < n; i++)
            {
                var row = pullback(Operators.Unit(n, i));
                for (var j = 0; j < n; j++)
                {
                    want[i, j] = row[j].Value;
                }
            }

            Check.Bits(want, JacobianReverse(Coupled)(point).ToDoubles(), n);
            Check.Bits(want, Jacobian(Coupled)(point).ToDoubles(), n);
        }
    }

    [Fact]
    public void Jacobian_Tall_GivesTheNumbersOfTheForwardOne()
    {
        static Real[] Tall(Real[] x) => [.. Enumerable.Range(0, 20).Select(i => Sin(x[i % 3] * i) * x[0])];
        Real[] point = [0.3, 1.1, -0.7];
        Check.Bits(JacobianForward(Tall)(point).ToDoubles(), Jacobian(Tall)(point).ToDoubles(), "20 x 3");
    }

    private static Real[] Point(int n) => [.. Enumerable.Range(0, n).Select(i => (Real)(0.3 + (0.01 * i)))];

    private static Real[] Coupled(Real[] x) =>
        [.. x.Select((xi, i) => (Sin(xi * x[(i + 5) % x.Length]) / (0.7 + xi)) + (x[^(i + 1)] * xi))];
}
