using Xunit;
using static System.Math;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>One-liners that a user writes. That this file compiles is half of the test: all three `using static` are on.</summary>
public class OverloadTests
{
    [Fact]
    public void Lambda_WithoutTypes_Binds()
    {
        Assert.Equal(6.0, Grad(x => x * x)(3.0).Value);
        Assert.Equal([2.0, 1.0], Grad(x => x[0] * x[1])([1.0, 2.0]).ToDoubles());
        Assert.Equal(Cos(1.0) + Sin(1.0), Grad(x => Sin(x) * x)(1.0).Value, 1e-15);
        Assert.Equal(1.0, Grad(x => x)(3.0).Value);
        Assert.Equal(0.0, Grad(x => 1.0)(3.0).Value);
        Assert.Equal(0.0, Grad(x => 1)(3.0).Value);
        Assert.Equal(0.0, Jvp(x => 1.0)(3.0, 2.0).Tangent.Value);
        Assert.Equal(0.0, Vjp(x => 1.0)(3.0).Pullback(2.0).Value);
        Assert.Equal(0.0, Linearize(x => 1.0)(3.0).Pushforward(2.0).Value);
        Assert.Equal(0.0, ValueAndGrad(x => 1.0)(3.0).Gradient.Value);
    }

    [Fact]
    public void Lambda_WithTypesOrStatements_Binds()
    {
        Assert.Equal(6.0, Grad((Real x) => x * x)(3.0).Value);
        Assert.Equal([2.0, 1.0], Grad((Real[] x) => x[0] * x[1])([1.0, 2.0]).ToDoubles());
        Assert.Equal(
            12.0,
            Grad(x =>
            {
                var y = x * x;
                return y * x;
            })(2.0).Value
        );
    }

    [Fact]
    public void Lambda_Nested_Binds()
    {
        Assert.Equal(6.0, Grad(Grad(x => x * x * x))(1.0).Value);
        Assert.Equal(6.0, Grad(Grad(Grad(x => x * x * x)))(1.0).Value);
        Assert.Equal(2.0 + Cos(1.0), Grad(x => Sin(x) + (Grad(y => y * y * x)(x) * 1.0) - (x * x))(1.0).Value, 1e-15);
        Assert.Equal(
            new[,]
            {
                { 0.0, 1.0 },
                { 1.0, 0.0 },
            },
            Jacobian(Grad(x => x[0] * x[1]))([1.0, 2.0]).ToDoubles()
        );
        Assert.Equal([3.0, 2.0], Jvp(Grad(x => x[0] * x[1]))([1.0, 2.0], [2.0, 3.0]).Tangent.ToDoubles());
    }

    [Fact]
    public void Lambda_ThatReturnsACollection_Binds()
    {
        Assert.Equal([2.0, 1.0], Vjp(x => [x[0] * x[1]])([1.0, 2.0]).Pullback([1.0]).ToDoubles());
        Assert.Equal(4.0, Vjp(x => x * x)(2.0).Pullback(1.0).Value);
        Assert.Equal([3.0], Jvp(x => [x[0] * x[1]])([1.0, 2.0], [1.0, 1.0]).Tangent.ToDoubles());
        Assert.Equal([3.0], Linearize(x => [x[0] * x[1]])([1.0, 2.0]).Pushforward([1.0, 1.0]).ToDoubles());
        Assert.Equal(
            new[,]
            {
                { 2.0, 1.0 },
            },
            Jacobian(x => [x[0] * x[1]])([1.0, 2.0]).ToDoubles()
        );
        Assert.Equal(
            new[,]
            {
                { 2.0, 1.0 },
            },
            JacobianForward(x => [x[0] * x[1]])([1.0, 2.0]).ToDoubles()
        );
        Assert.Equal(
            new[,]
            {
                { 2.0, 1.0 },
            },
            JacobianReverse(x => [x[0] * x[1]])([1.0, 2.0]).ToDoubles()
        );
    }

    [Fact]
    public void MethodGroup_Binds()
    {
        Assert.Equal(6.0, Grad(Square)(3.0).Value);
        Assert.Equal([2.0, 1.0], Grad(Product)([1.0, 2.0]).ToDoubles());
        Assert.Equal(12.0, Jvp(Square)(3.0, 2.0).Tangent.Value);
        Assert.Equal(12.0, Vjp(Square)(3.0).Pullback(2.0).Value);
        Assert.Equal(Cos(0.5), Grad(Real.Sin)(0.5).Value);
        Assert.Equal(
            new[,]
            {
                { 2.0, 1.0 },
            },
            Jacobian(Both)([1.0, 2.0]).ToDoubles()
        );
    }

    [Fact]
    public void GenericMethodGroup_Binds()
    {
        Assert.Equal(6.0, Grad(GenericSquare)(3.0).Value);
        Assert.Equal([2.0, 1.0], Grad(GenericProduct)([1.0, 2.0]).ToDoubles());
        Assert.Equal(6.0, Forward.Derivative(GenericSquare)(3.0));
    }

    [Fact]
    public void StaticUsings_OfMathAndReal_AreNotAmbiguous()
    {
        Assert.Equal(0.8414709848078965, Sin(1.0), 1e-15);
        Assert.Equal(1, Abs(-1));
        Assert.Equal(2.0, Max((Real)1.0, 2).Value);
        Assert.Equal(2.0, Max(1.0, 2.0));
        Assert.Equal(8.0, Pow((Real)2.0, 3).Value);
        Assert.Equal(2, Sign((Real)3.0) + Sign(3.0));
    }

    [Fact]
    public void Conversion_FromNumbers_IsImplicit()
    {
        Real fromInt = 1;
        Real fromFloat = 1.5f;
        Real fromLong = 2L;
        Real fromChar = 'a';
        Real[] array = [1, 2.5, fromInt];
        Real? maybe = null;
        (Real A, Real B) tuple = (1.0, 2);
        Real conditional = array.Length > 2 ? 1.0 : fromInt;
        Real other = array.Length > 2 ? fromLong : 1.0;
        Real chosen = array.Length switch
        {
            3 => 3.0,
            _ => fromFloat,
        };
        Func<Real> one = () => 1;
        Assert.Equal(
            [1, 1.5, 2, 97, 2.5, 4, 1, 2, 1, 2, 3, 1, 0.5, 6, 6],
            [
                fromInt.Value,
                fromFloat.Value,
                fromLong.Value,
                fromChar.Value,
                array[1].Value,
                (maybe ?? 4.0).Value,
                tuple.A.Value,
                tuple.B.Value,
                conditional.Value,
                other.Value,
                chosen.Value,
                one().Value,
                Default().Value,
                SumOfArray(1.0, 2, 3).Value,
                SumOfSpan(1.0, 2, 3).Value,
            ]
        );
        double[] doubles = [1.0, 2.0];
        Assert.Equal([2.0, 1.0], Grad(Product)([.. doubles]).ToDoubles());
        Assert.Equal([2.0, 1.0], Grad(Product)(doubles.ToReals()).ToDoubles());
    }

    private static Real Square(Real x) => x * x;

    private static Real Product(Real[] x) => x[0] * x[1];

    private static Real[] Both(Real[] x) => [x[0] * x[1]];

    private static T GenericSquare<T>(T x)
        where T : System.Numerics.INumber<T> => x * x;

    private static T GenericProduct<T>(T[] x)
        where T : System.Numerics.INumber<T> => x[0] * x[1];

    private static Real Default(Real x = default, double y = 0.5) => x + y;

    private static Real SumOfArray(params Real[] x) => x[0] + x[1] + x[2];

    private static Real SumOfSpan(params ReadOnlySpan<Real> x) => x[0] + x[1] + x[2];
}
