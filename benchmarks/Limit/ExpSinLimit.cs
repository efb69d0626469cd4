namespace DualDiff.Benchmarks;

/// <summary>The Taylor coefficients of exp(sin x) by hand. Source: A. Griewank, A. Walther, Evaluating Derivatives (2008), §13.2.</summary>
internal static class ExpSinLimit
{
    /// <param name="x">The point.</param>
    /// <param name="coefficients">The order is one less than its length.</param>
    public static void Taylor(double x, Span<double> coefficients)
    {
        // k s_k: the coefficients of the derivative of sin x.
        Span<double> slope = stackalloc double[coefficients.Length];
        var (sine, cosine) = Math.SinCos(x);
        coefficients[0] = Math.Exp(sine);
        for (var k = 1; k < coefficients.Length; k++)
        {
            slope[k] = cosine;
            (sine, cosine) = (cosine / k, -sine / k);
            var sum = 0.0;
            for (var j = 1; j <= k; j++)
            {
                sum += slope[j] * coefficients[k - j];
            }

            coefficients[k] = sum / k;
        }
    }
}
