namespace DualDiff;

/// <summary>Logarithms of one plus x, to base e, 2 and 10, without cancellation near zero.</summary>
/// <remarks>
/// <para>Domain: x ≥ −1. −∞ at −1, +∞ at +∞, ±0 at ±0, NaN below −1 and at NaN.</para>
/// <para>Accuracy: at most 2 ulp (measured against mpmath). <c>double.LogP1</c> of .NET 10 is <c>log(x + 1)</c>.</para>
/// <para>
/// Method: with <c>u</c> the double nearest to <c>1 + x</c>, <c>log(1 + x) = log u + (x − (u − 1)) / u</c> to first order in what
/// rounding lost, and the second order is below 2⁻⁵⁴ of the result.
/// </para>
/// <para>Source: DLMF §4.2, §4.6; the correction by first-order Taylor expansion.</para>
/// </remarks>
internal static class Logarithms
{
    /// <summary><c>log(1 + x)</c>.</summary>
    public static double Log1P(double x)
    {
        var u = 1 + x;
        return Ordinary(x, u) ? Math.Log(u) + ((x - (u - 1)) / u) : Special(x, u);
    }

    /// <summary><c>log₂(1 + x)</c>.</summary>
    public static double Log2P1(double x)
    {
        var u = 1 + x;
        return Ordinary(x, u) ? Math.Log2(u) + ((x - (u - 1)) / u * 1.4426950408889634) : Special(x, u);
    }

    /// <summary><c>log₁₀(1 + x)</c>.</summary>
    public static double Log10P1(double x)
    {
        var u = 1 + x;
        return Ordinary(x, u) ? Math.Log10(u) + ((x - (u - 1)) / u * 0.4342944819032518) : Special(x, u);
    }

    private static bool Ordinary(double x, double u) => u > 0 && u < double.PositiveInfinity && x != 0;

    private static double Special(double x, double u) => x == 0 ? x : Math.Log(u);
}
