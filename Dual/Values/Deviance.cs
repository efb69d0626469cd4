namespace DualDiff;

/// <summary>Deviance <c>x log(x / m) + m − x</c>: the exponent of Poisson, gamma and beta densities without cancellation.</summary>
/// <remarks>
/// <para>
/// Accuracy: relative 2⁻⁶³ or better where the result is below 745, however large x and m are: there x and m are close, and the
/// difference is exact.
/// </para>
/// <para>
/// Source: Loader 2000, "Fast and accurate computation of binomial probabilities" (the idea); DLMF §4.6.4 (the series of artanh).
/// </para>
/// </remarks>
internal static class Deviance
{
    /// <summary>The deviance of finite positive x and m.</summary>
    public static DoubleDouble Of(DoubleDouble x, DoubleDouble m)
    {
        var difference = x - m;
        var sum = x + m;
        if (Math.Abs(difference.Hi) > 0.05 * sum.Hi)
        {
            return ((DoubleDoubleFunctions.Log(x) - DoubleDoubleFunctions.Log(m)) * x) - difference;
        }

        // log(x / m) = 2 artanh s, and 2 x s − (x − m) = (x − m) s.
        var s = difference / sum;
        return (difference * s) + (DoubleDoubleFunctions.ArtanhTail(s) * x * 2);
    }
}
