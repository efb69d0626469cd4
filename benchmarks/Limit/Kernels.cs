using System.Numerics;

namespace DualDiff.Benchmarks;

/// <summary>The two loops of which dense layers consist.</summary>
internal interface IKernel
{
    /// <summary><c>y += factor x</c>.</summary>
    static abstract void AddScaled(Span<double> y, double factor, ReadOnlySpan<double> x);

    /// <summary>The inner product.</summary>
    static abstract double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y);
}

/// <summary>One number at a time.</summary>
internal readonly struct ScalarKernel : IKernel
{
    public static void AddScaled(Span<double> y, double factor, ReadOnlySpan<double> x)
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] += factor * x[i];
        }
    }

    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }
}

/// <summary>A SIMD register at a time.</summary>
internal readonly struct SimdKernel : IKernel
{
    public static void AddScaled(Span<double> y, double factor, ReadOnlySpan<double> x)
    {
        var i = 0;
        var factors = new Vector<double>(factor);
        for (; i + Vector<double>.Count <= y.Length; i += Vector<double>.Count)
        {
            var here = y[i..];
            Vector.FusedMultiplyAdd(factors, new Vector<double>(x[i..]), new Vector<double>(here)).CopyTo(here);
        }

        ScalarKernel.AddScaled(y[i..], factor, x[i..]);
    }

    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var i = 0;
        var sums = Vector<double>.Zero;
        for (; i + Vector<double>.Count <= x.Length; i += Vector<double>.Count)
        {
            sums = Vector.FusedMultiplyAdd(new Vector<double>(x[i..]), new Vector<double>(y[i..]), sums);
        }

        return Vector.Sum(sums) + ScalarKernel.Dot(x[i..], y[i..]);
    }
}
