namespace DualDiff.Benchmarks;

/// <summary>The gradient of a product by hand: products from the left times products from the right, no division.</summary>
internal static class SpeelpenningLimit
{
    /// <returns>The value.</returns>
    public static double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var left = 1.0;
        for (var i = 0; i < x.Length; i++)
        {
            gradient[i] = left;
            left *= x[i];
        }

        var right = 1.0;
        for (var i = x.Length - 1; i >= 0; i--)
        {
            gradient[i] *= right;
            right *= x[i];
        }

        return left;
    }
}
