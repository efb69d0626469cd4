namespace DualDiff.Tests;

/// <summary>Functions of arrays, once for every number structure, once as <see cref="Real"/>'s own, once plain.</summary>
internal interface IArrayFunction
{
    static abstract string Name { get; }

    static abstract T[] On<T>(T[] x)
        where T : struct, IReal<T>;

    /// <summary>By the forwarder on <see cref="Real"/>.</summary>
    static abstract Real[] Forwarded(Real[] x);

    /// <summary>Plain code, whose bits are promised.</summary>
    static abstract double[] Plainly(double[] x);
}

internal readonly struct SumFunction : IArrayFunction
{
    public static string Name => "Sum";

    public static T[] On<T>(T[] x)
        where T : struct, IReal<T> => [DualDiff.Arrays.Sum<T>(x)];

    public static Real[] Forwarded(Real[] x) => [Real.Sum(x)];

    public static double[] Plainly(double[] x)
    {
        var sum = 0.0;
        foreach (var term in x)
        {
            sum += term;
        }

        return [sum];
    }
}

internal readonly struct ProductFunction : IArrayFunction
{
    public static string Name => "Product";

    public static T[] On<T>(T[] x)
        where T : struct, IReal<T> => [DualDiff.Arrays.Product<T>(x)];

    public static Real[] Forwarded(Real[] x) => [Real.Product(x)];

    public static double[] Plainly(double[] x) => [x.Aggregate(1.0, (product, factor) => product * factor)];
}

internal readonly struct DotFunction : IArrayFunction
{
    public static string Name => "Dot";

    public static T[] On<T>(T[] x)
        where T : struct, IReal<T> => [DualDiff.Arrays.Dot<T>(x.AsSpan(0, x.Length / 2), x.AsSpan(x.Length / 2))];

    public static Real[] Forwarded(Real[] x) => [Real.Dot(x.AsSpan(0, x.Length / 2), x.AsSpan(x.Length / 2))];

    public static double[] Plainly(double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length / 2; i++)
        {
            sum += x[i] * x[(x.Length / 2) + i];
        }

        return [sum];
    }
}

internal readonly struct MomentsFunction : IArrayFunction
{
    public static string Name => "Mean, Variance, StandardDeviation";

    public static T[] On<T>(T[] x)
        where T : struct, IReal<T> =>
        [DualDiff.Arrays.Mean<T>(x), DualDiff.Arrays.Variance<T>(x), DualDiff.Arrays.StandardDeviation<T>(x)];

    public static Real[] Forwarded(Real[] x) => [Real.Mean(x), Real.Variance(x), Real.StandardDeviation(x)];

    public static double[] Plainly(double[] x)
    {
        var mean = SumFunction.Plainly(x)[0] / x.Length;
        double[] deviations = [.. x.Select(xi => xi - mean)];
        var variance = DotFunction.Plainly([.. deviations, .. deviations])[0] / x.Length;
        return [mean, variance, NormRule.Value(deviations) / Math.Sqrt(x.Length)];
    }
}

internal readonly struct NormsFunction : IArrayFunction
{
    public static string Name => "Norm1, Norm, NormInfinity";

    public static T[] On<T>(T[] x)
        where T : struct, IReal<T> =>
        [DualDiff.Arrays.Norm1<T>(x), DualDiff.Arrays.Norm<T>(x), DualDiff.Arrays.NormInfinity<T>(x)];

    public static Real[] Forwarded(Real[] x) => [Real.Norm1(x), Real.Norm(x), Real.NormInfinity(x)];

    /// <summary>Scaling by a power of two changes no bit of the usual formula.</summary>
    public static double[] Plainly(double[] x) =>
        [
            SumFunction.Plainly([.. x.Select(Math.Abs)])[0],
            Math.Sqrt(SumFunction.Plainly([.. x.Select(xi => xi * xi)])[0]),
            x.Max(Math.Abs),
        ];
}

internal readonly struct SoftFunction : IArrayFunction
{
    public static string Name => "LogSumExp, Softmax";

    public static T[] On<T>(T[] x)
        where T : struct, IReal<T> => [DualDiff.Arrays.LogSumExp<T>(x), .. DualDiff.Arrays.Softmax<T>(x)];

    public static Real[] Forwarded(Real[] x) => [Real.LogSumExp(x), .. Real.Softmax(x)];

    public static double[] Plainly(double[] x)
    {
        double[] weights = [.. x.Select(xi => Math.Exp(xi - x.Max()))];
        var sum = SumFunction.Plainly(weights)[0];
        return [LogSumExpRule.Value(x), .. weights.Select(w => w / sum)];
    }
}

internal readonly struct OrderFunction : IArrayFunction
{
    public static string Name => "Max, Min, Median, Sort";

    public static T[] On<T>(T[] x)
        where T : struct, IReal<T> =>
        [
            DualDiff.Arrays.Max<T>(x),
            DualDiff.Arrays.Min<T>(x),
            DualDiff.Arrays.Median<T>(x),
            .. DualDiff.Arrays.Sort<T>(x),
        ];

    public static Real[] Forwarded(Real[] x) => [Real.Max(x), Real.Min(x), Real.Median(x), .. Real.Sort(x)];

    public static double[] Plainly(double[] x)
    {
        double[] sorted = [.. x.Order()];
        var median = (sorted[(x.Length - 1) / 2] + sorted[x.Length / 2]) * 0.5;
        return [sorted[^1], sorted[0], median, .. sorted];
    }
}

internal readonly struct CumulativeFunction : IArrayFunction
{
    public static string Name => "CumulativeSum, CumulativeProduct";

    public static T[] On<T>(T[] x)
        where T : struct, IReal<T> =>
        [.. DualDiff.Arrays.CumulativeSum<T>(x), .. DualDiff.Arrays.CumulativeProduct<T>(x)];

    public static Real[] Forwarded(Real[] x) => [.. Real.CumulativeSum(x), .. Real.CumulativeProduct(x)];

    public static double[] Plainly(double[] x) =>
        [
            .. x.Select((_, i) => SumFunction.Plainly(x[..(i + 1)])[0]),
            .. x.Select((_, i) => ProductFunction.Plainly(x[..(i + 1)])[0]),
        ];
}

internal readonly struct PolynomialFunction : IArrayFunction
{
    public static string Name => "Polynomial";

    public static T[] On<T>(T[] x)
        where T : struct, IReal<T> => [DualDiff.Arrays.Polynomial<T>(x.AsSpan(1), x[0])];

    public static Real[] Forwarded(Real[] x) => [Real.Polynomial(x.AsSpan(1), x[0])];

    public static double[] Plainly(double[] x) => [x[1..].Reverse().Aggregate(0.0, (sum, c) => (sum * x[0]) + c)];
}
