using System.Numerics;
using System.Numerics.Tensors;

namespace DualDiff.Tests;

/// <summary>Generic numeric code that nobody wrote for this library differentiates unmodified.</summary>
public sealed class TensorPrimitivesTests
{
    private interface IFunction
    {
        T Run<T>(T[] x)
            where T : struct, IFloatingPointIeee754<T>;
    }

    [Fact]
    public void Dot_OfTwoHalves_AgreesWithDifferences() => Agrees(new Dot());

    [Fact]
    public void Norm_OfAVector_AgreesWithDifferences() => Agrees(new Norm());

    [Fact]
    public void SoftMax_OfAVector_AgreesWithDifferences() => Agrees(new SoftMax());

    [Fact]
    public void CosineSimilarity_OfTwoHalves_AgreesWithDifferences() => Agrees(new CosineSimilarity());

    [Fact]
    public void Distance_OfTwoHalves_AgreesWithDifferences() => Agrees(new Distance());

    [Fact]
    public void Statistics_OfAVector_AgreeWithDifferences() => Agrees(new Statistics());

    [Fact]
    public void Selections_OfAVector_AgreeWithDifferences() => Agrees(new Selections());

    [Fact]
    public void Elementwise_OverAVector_AgreesWithDifferences() => Agrees(new Elementwise());

    [Fact]
    public void PowWithConstantExponent_AtANegativeBase_AgreesWithDifferences() => Agrees(new Cubes());

    [Fact]
    public void Norm_AtTheOrigin_HasGradientZero() =>
        Assert.Equal(new double[3], Forward.Gradient(x => TensorPrimitives.Norm<Dual>(x))(new double[3]));

    private static void Agrees<TFunction>(TFunction f)
        where TFunction : IFunction
    {
        var x = Programs.Point(10);
        var (value, gradient) = Forward.ValueAndGradient(f.Run)(x);
        Check.Relative(value, f.Run(x), 1e-14, "value");
        var want = FiniteDifference.Gradient(f.Run, x);
        for (var i = 0; i < x.Length; i++)
        {
            Check.Difference(gradient[i], want[i], $"component {i}");
        }
    }

    private readonly struct Dot : IFunction
    {
        public T Run<T>(T[] x)
            where T : struct, IFloatingPointIeee754<T> => TensorPrimitives.Dot<T>(x.AsSpan(0, 5), x.AsSpan(5, 5));
    }

    private readonly struct Norm : IFunction
    {
        public T Run<T>(T[] x)
            where T : struct, IFloatingPointIeee754<T> => TensorPrimitives.Norm<T>(x);
    }

    private readonly struct SoftMax : IFunction
    {
        public T Run<T>(T[] x)
            where T : struct, IFloatingPointIeee754<T>
        {
            var y = new T[x.Length];
            TensorPrimitives.SoftMax<T>(x, y);
            return (y[0] * y[3]) - y[7];
        }
    }

    private readonly struct CosineSimilarity : IFunction
    {
        public T Run<T>(T[] x)
            where T : struct, IFloatingPointIeee754<T> =>
            TensorPrimitives.CosineSimilarity<T>(x.AsSpan(0, 5), x.AsSpan(5, 5));
    }

    private readonly struct Distance : IFunction
    {
        public T Run<T>(T[] x)
            where T : struct, IFloatingPointIeee754<T> => TensorPrimitives.Distance<T>(x.AsSpan(0, 5), x.AsSpan(5, 5));
    }

    private readonly struct Statistics : IFunction
    {
        public T Run<T>(T[] x)
            where T : struct, IFloatingPointIeee754<T> =>
            TensorPrimitives.StdDev<T>(x) + TensorPrimitives.Average<T>(x) + TensorPrimitives.Product<T>(x);
    }

    private readonly struct Selections : IFunction
    {
        public T Run<T>(T[] x)
            where T : struct, IFloatingPointIeee754<T> =>
            (TensorPrimitives.Max<T>(x) * TensorPrimitives.MinMagnitude<T>(x))
            + TensorPrimitives.SumOfMagnitudes<T>(x)
            - TensorPrimitives.Min<T>(x);
    }

    private readonly struct Elementwise : IFunction
    {
        public T Run<T>(T[] x)
            where T : struct, IFloatingPointIeee754<T>
        {
            var (y, z) = (new T[x.Length], new T[x.Length]);
            TensorPrimitives.Sigmoid<T>(x, y);
            TensorPrimitives.ExpM1<T>(y, y);
            TensorPrimitives.Lerp<T>(x, y, T.CreateChecked(0.3), z);
            TensorPrimitives.Tanh<T>(z, z);
            return TensorPrimitives.SumOfSquares<T>(z);
        }
    }

    private readonly struct Cubes : IFunction
    {
        public T Run<T>(T[] x)
            where T : struct, IFloatingPointIeee754<T>
        {
            var y = new T[x.Length];
            TensorPrimitives.Pow<T>(x, T.CreateChecked(3), y);
            return TensorPrimitives.Sum<T>(y);
        }
    }
}
