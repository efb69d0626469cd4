using System.Numerics;
using System.Numerics.Tensors;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Generic code that nobody wrote for this library differentiates unmodified.</summary>
public class TensorPrimitivesTests
{
    private static readonly double[] Point = [0.7, -1.3, 0.4, 2.1, -0.2, 1.6];

    private interface IProgram
    {
        static abstract T Run<T>(T[] x)
            where T : IFloatingPointIeee754<T>;
    }

    [Fact]
    public void Dot_IsDifferentiated() => Differentiates<DotProgram>();

    [Fact]
    public void Norm_IsDifferentiated() => Differentiates<NormProgram>();

    [Fact]
    public void SoftMax_IsDifferentiated() => Differentiates<SoftMaxProgram>();

    [Fact]
    public void CosineSimilarity_IsDifferentiated() => Differentiates<CosineSimilarityProgram>();

    [Fact]
    public void Sigmoid_IsDifferentiated() => Differentiates<SigmoidProgram>();

    [Fact]
    public void StdDev_IsDifferentiated() => Differentiates<StdDevProgram>();

    [Fact]
    public void Distance_IsDifferentiated() => Differentiates<DistanceProgram>();

    [Fact]
    public void Product_IsDifferentiated() => Differentiates<ProductProgram>();

    [Fact]
    public void Maximum_IsDifferentiated() => Differentiates<MaximumProgram>();

    [Fact]
    public void Sums_AreDifferentiated() => Differentiates<SumsProgram>();

    [Fact]
    public void ElementwiseFunctions_AreDifferentiated() => Differentiates<ElementwiseProgram>();

    [Fact]
    public void MultiplyAddAndLerp_AreDifferentiated() => Differentiates<MultiplyAddProgram>();

    /// <summary>Against differences of the plain program, against <see cref="Dual"/>, and the Hessian against differences of the gradient.</summary>
    private static void Differentiates<TProgram>()
        where TProgram : struct, IProgram
    {
        var value = TProgram.Run(Point);
        var differences = FiniteDifference.Gradient(TProgram.Run, Point);
        var dual = Forward.Gradient(TProgram.Run)(Point);
        foreach (var gradient in Operators.Gradients)
        {
            var got = gradient.Of(TProgram.Run)(Point.ToReals()).ToDoubles();
            for (var i = 0; i < Point.Length; i++)
            {
                Assert.True(
                    Math.Abs(got[i] - differences[i].Value) <= 1e-11 + (4 * differences[i].Error),
                    $"{gradient}, component {i}: {got[i]} is not {differences[i]}"
                );
                Check.InTerms(dual[i], got[i], 1 + Math.Abs(dual[i]), 32, (gradient, i));
            }
        }

        var jvp = Jvp(TProgram.Run)(Point.ToReals(), Point.ToReals());
        Check.InTerms(value, jvp.Value.Value, 1 + Math.Abs(value), 16, "value");
        Check.InTerms(dual.Zip(Point, (g, x) => g * x).Sum(), jvp.Tangent.Value, 10, 32, "Jvp");
        var hessian = Jacobian(Grad(TProgram.Run))(Point.ToReals()).ToDoubles();
        var second = FiniteDifference.Jacobian(x => Grad(TProgram.Run)(x.ToReals()).ToDoubles(), Point);
        Check.ForEach(
            hessian,
            (i, j) =>
                Assert.True(
                    Math.Abs(hessian[i, j] - second[i, j].Value) <= 1e-10 + (4 * second[i, j].Error),
                    $"Hessian {i}, {j}: {hessian[i, j]} is not {second[i, j]}"
                )
        );
    }

    private static T[] Weights<T>(int count)
        where T : IFloatingPointIeee754<T> =>
        [.. Enumerable.Range(0, count).Select(i => T.CreateChecked((0.5 * i) - 1.2))];

    private readonly struct DotProgram : IProgram
    {
        public static T Run<T>(T[] x)
            where T : IFloatingPointIeee754<T> =>
            TensorPrimitives.Dot<T>(x, x) * TensorPrimitives.Dot<T>(x, Weights<T>(x.Length));
    }

    private readonly struct NormProgram : IProgram
    {
        public static T Run<T>(T[] x)
            where T : IFloatingPointIeee754<T> => TensorPrimitives.Norm<T>(x);
    }

    private readonly struct SoftMaxProgram : IProgram
    {
        public static T Run<T>(T[] x)
            where T : IFloatingPointIeee754<T>
        {
            var probabilities = new T[x.Length];
            TensorPrimitives.SoftMax<T>(x, probabilities);
            return TensorPrimitives.Dot<T>(probabilities, Weights<T>(x.Length));
        }
    }

    private readonly struct CosineSimilarityProgram : IProgram
    {
        public static T Run<T>(T[] x)
            where T : IFloatingPointIeee754<T> => TensorPrimitives.CosineSimilarity<T>(x, Weights<T>(x.Length));
    }

    private readonly struct SigmoidProgram : IProgram
    {
        public static T Run<T>(T[] x)
            where T : IFloatingPointIeee754<T>
        {
            var y = new T[x.Length];
            TensorPrimitives.Sigmoid<T>(x, y);
            return TensorPrimitives.Dot<T>(y, Weights<T>(x.Length));
        }
    }

    private readonly struct StdDevProgram : IProgram
    {
        public static T Run<T>(T[] x)
            where T : IFloatingPointIeee754<T> => TensorPrimitives.StdDev<T>(x);
    }

    private readonly struct DistanceProgram : IProgram
    {
        public static T Run<T>(T[] x)
            where T : IFloatingPointIeee754<T> => TensorPrimitives.Distance<T>(x, Weights<T>(x.Length));
    }

    private readonly struct ProductProgram : IProgram
    {
        public static T Run<T>(T[] x)
            where T : IFloatingPointIeee754<T> => TensorPrimitives.Product<T>(x);
    }

    private readonly struct MaximumProgram : IProgram
    {
        public static T Run<T>(T[] x)
            where T : IFloatingPointIeee754<T>
        {
            var squares = new T[x.Length];
            TensorPrimitives.Multiply<T>(x, x, squares);
            return TensorPrimitives.Max<T>(squares)
                - (TensorPrimitives.Min<T>(squares) * TensorPrimitives.MaxMagnitude<T>(x));
        }
    }

    private readonly struct SumsProgram : IProgram
    {
        public static T Run<T>(T[] x)
            where T : IFloatingPointIeee754<T> =>
            TensorPrimitives.Sum<T>(x)
            + (TensorPrimitives.SumOfSquares<T>(x) * TensorPrimitives.SumOfMagnitudes<T>(x))
            - (TensorPrimitives.Average<T>(x) * TensorPrimitives.ProductOfSums<T>(x, Weights<T>(x.Length)));
    }

    private readonly struct ElementwiseProgram : IProgram
    {
        public static T Run<T>(T[] x)
            where T : IFloatingPointIeee754<T>
        {
            var (y, z) = (new T[x.Length], new T[x.Length]);
            TensorPrimitives.ExpM1<T>(x, y);
            TensorPrimitives.Sin<T>(x, z);
            TensorPrimitives.Add<T>(y, z, y);
            TensorPrimitives.Tanh<T>(y, z);
            TensorPrimitives.Atan2<T>(y, z, y);
            TensorPrimitives.Hypot<T>(y, z, y);
            TensorPrimitives.Log<T>(y, y);
            return TensorPrimitives.Dot<T>(y, Weights<T>(x.Length));
        }
    }

    private readonly struct MultiplyAddProgram : IProgram
    {
        public static T Run<T>(T[] x)
            where T : IFloatingPointIeee754<T>
        {
            var y = new T[x.Length];
            TensorPrimitives.MultiplyAdd<T>(x, x, Weights<T>(x.Length), y);
            TensorPrimitives.Lerp<T>(x, y, x, y);
            TensorPrimitives.FusedMultiplyAdd<T>(y, x, y, y);
            TensorPrimitives.DegreesToRadians<T>(y, y);
            return TensorPrimitives.Sum<T>(y);
        }
    }
}
