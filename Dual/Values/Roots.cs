namespace DualDiff;

/// <summary>Cube root and n-th root, correct to about one ulp.</summary>
/// <remarks>
/// <para>
/// Domain: all x for odd n; x ≥ 0 (and −0) for even n, NaN below. <c>n = 0</c>: NaN. ±0 to a negative root: +∞ for even n, ±∞ for
/// odd n.
/// </para>
/// <para>
/// Accuracy: 1.5 ulp, measured against mpmath. <c>double.RootN</c> of .NET 10 is <c>Pow(x, 1.0 / n)</c>: the rounding of <c>1 /
/// n</c> costs up to <c>|log x| / 2n</c> ulp, more than a hundred for the third root of 1e308.
/// </para>
/// <para>Source: IEEE 754-2019 §9.2 (special values); one Newton step, DLMF §3.8(ii).</para>
/// </remarks>
internal static class Roots
{
    /// <summary>2³⁰⁰.</summary>
    private const double Large = 2.037035976334486e90;

    /// <summary>2⁻¹⁰⁰.</summary>
    private const double SmallRoot = 7.888609052210118e-31;

    /// <summary><c>∛x</c>.</summary>
    public static double Cbrt(double x)
    {
        var y = Math.Cbrt(x);
        var square = y * y;
        if (!(square > 1e-190 && square < double.PositiveInfinity))
        {
            // The products below would lose bits: scale by exact powers of two. Zero, infinity and NaN are done.
            return square > 0 && square < 1 ? Cbrt(x * Large) * SmallRoot : y;
        }

        // y³ − x without rounding: y³ = (square + lost)·y, and what each product lost is known.
        var lost = Math.FusedMultiplyAdd(y, y, -square);
        var cube = square * y;
        var excess = (cube - x) + Math.FusedMultiplyAdd(lost, y, Math.FusedMultiplyAdd(square, y, -cube));
        return y - (excess / (3 * square));
    }

    /// <summary>The real n-th root of x.</summary>
    public static double RootN(double x, int n)
    {
        var odd = (n & 1) != 0;
        if (n == 0 || double.IsNaN(x) || (x < 0 && !odd))
        {
            return double.NaN;
        }

        var size = Math.Abs(x);
        var power = 1.0 / n;
        var y = n == 2 ? Math.Sqrt(size) : Math.Pow(size, power);
        if (size > 0 && y > 0 && y < double.PositiveInfinity && size < double.PositiveInfinity && n != 2)
        {
            // What the rounding of 1 / n lost: x^(power + d) = x^power (1 + d log x).
            y += y * (Math.FusedMultiplyAdd(-power, n, 1) / n * Math.Log(size));
        }

        return odd ? Math.CopySign(y, x) : y;
    }
}
