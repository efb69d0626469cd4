namespace DualDiff.GradBench;

/// <summary>
/// The product of a lower triangular factor with data, F x - b for each of some points, as a rule of one's own: it is
/// linear in F and b, and its pullback is the sum of outer products of cotangents and points.
/// </summary>
/// <remarks>What <c>matmul</c> is in JAX and PyTorch: a primitive on arrays, where a tape of scalars would take d² steps.</remarks>
internal static class FactorProduct
{
    /// <summary>The function from rows of F, with b behind each, to the d components at the first point, at the second, ...</summary>
    public static Func<Real[], Real[]> With(double[][] points) =>
        Diff.CustomVjp<Real[], Real[], int>(
            factor => Multiply(factor, points),
            factor => (Multiply(factor, points), factor.Length),
            (size, cotangents) => Transpose(cotangents, points, size)
        );

    private static Real[] Multiply(Real[] factor, double[][] points)
    {
        var (entries, products, at) = (factor.ToDoubles(), new Real[points.Length * points[0].Length], 0);
        foreach (var point in points)
        {
            var entry = 0;
            for (var i = 0; i < point.Length; i++)
            {
                var sum = 0.0;
                for (var j = 0; j <= i; j++)
                {
                    sum += entries[entry++] * point[j];
                }

                products[at++] = sum - entries[entry++];
            }
        }

        return products;
    }

    private static Real[] Transpose(Real[] cotangents, double[][] points, int size)
    {
        var (bars, entries, at) = (cotangents.ToDoubles(), new double[size], 0);
        foreach (var point in points)
        {
            var entry = 0;
            for (var i = 0; i < point.Length; i++)
            {
                var bar = bars[at++];
                for (var j = 0; j <= i; j++)
                {
                    entries[entry++] += bar * point[j];
                }

                entries[entry++] -= bar;
            }
        }

        return entries.ToReals();
    }
}
