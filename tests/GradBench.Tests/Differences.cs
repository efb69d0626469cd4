namespace DualDiff.Tests;

/// <summary>Derivatives by central differences of the plain double code, once extrapolated: they know nothing of the library.</summary>
internal static class Differences
{
    private const double Step = 1e-3;

    /// <summary>The slopes of a number-valued function, one for each component of <paramref name="x"/>.</summary>
    public static double[] Gradient(Func<double[], double> f, double[] x) =>
        [.. Enumerable.Range(0, x.Length).Select(i => Column(p => [f(p)], x, i)[0])];

    /// <summary>The slopes of all results with respect to component <paramref name="i"/>.</summary>
    public static double[] Column(Func<double[], double[]> f, double[] x, int i)
    {
        double[] At(double step) => f([.. x.Select((component, j) => i == j ? component + step : component)]);
        double[] Central(double step) => [.. At(step).Zip(At(-step), (up, down) => (up - down) / (2 * step))];

        // The error of order step² cancels.
        return [.. Central(Step).Zip(Central(2 * Step), (fine, coarse) => ((4 * fine) - coarse) / 3)];
    }

    /// <summary>Demands that all numbers agree to <paramref name="tolerance"/> of the largest.</summary>
    public static void Agree(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance = 1e-8)
    {
        Assert.Equal(expected.Count, actual.Count);
        var scale = expected.Max(Math.Abs);
        Assert.NotEqual(0, scale);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.True(
                Math.Abs(expected[i] - actual[i]) <= tolerance * scale,
                $"[{i}]: expected {expected[i]:R}, got {actual[i]:R}; the largest is {scale:R}"
            );
        }
    }

    /// <summary>Numbers between -1 and 1, the same in every run.</summary>
    public static double[] Numbers(int count, int seed = 1) =>
        [.. Enumerable.Range(1, count).Select(i => Math.Sin((i * i) + (0.7 * seed * i)))];

    public static double[][] Rows(int count, int length, int seed) => [.. Numbers(count * length, seed).Chunk(length)];
}
