namespace DualDiff.Tests;

/// <summary>Generic functions of any number of inputs, written once for every number.</summary>
internal static class Programs
{
    /// <summary>Uses every input more than once, branches, selects, divides; one output.</summary>
    public static T Scalar<T>(T[] x)
        where T : struct, IReal<T>
    {
        var (sum, product) = (T.Constant(0.25), T.One);
        for (var i = 0; i < x.Length; i++)
        {
            var next = x[(i + 1) % x.Length];
            sum += (T.Sin(x[i]) * next) + T.Max(x[i], T.Constant(0.3)) + T.Exp(-x[i] * x[i]);
            product *= T.One + (x[i] / (T.Constant(2) + T.Hypot(x[i], next)));
            sum = x[i] > next ? sum - (product / T.Constant(3)) : sum + T.Pow(T.One + (x[i] * x[i]), 0.3);
        }

        return sum + product;
    }

    /// <summary>As many outputs as asked for, each of all inputs.</summary>
    public static T[] Vector<T>(T[] x, int outputs)
        where T : struct, IReal<T> =>
        [
            .. Enumerable
                .Range(0, outputs)
                .Select(k => Scalar([.. x.Select(xi => T.Tanh(xi * T.Constant(k + 0.5)))]) * T.Constant(k - 1.5)),
        ];

    /// <summary>A fixed point of n components, none of them round.</summary>
    public static double[] Point(int n) => [.. Enumerable.Range(1, n).Select(i => Math.Sin(1.7 * i * i) + (0.01 * i))];
}
