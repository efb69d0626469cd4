namespace DualDiff;

/// <summary>Gamma function and the logarithm of its size.</summary>
/// <remarks>
/// <para>Domain: <c>Γ</c>: ±∞ at ±0, NaN at negative integers and −∞, +∞ from 171.63 on. <c>log|Γ|</c>: +∞ at all poles and at ±∞.</para>
/// <para>
/// Accuracy: 1.5 ulp (measured against mpmath), for <c>log Γ</c> also next to its zeros 1 and 2. Next to the zeros of
/// <c>log|Γ|</c> between negative integers the error is absolute: 1.3e−16 above −16, and 1e−16·max(1, |log Γ(−x)|) below.
/// </para>
/// <para>
/// Source: DLMF §5.5(i) recurrence, §5.5.3 reflection, §5.11.1 Stirling's series. Coefficients: own Chebyshev fits with mpmath,
/// <see cref="GammaTables"/>.
/// </para>
/// </remarks>
internal static class GammaFunctions
{
    /// <summary>From here on Stirling's series has full accuracy.</summary>
    public const double Large = 16;

    public static DoubleDouble Pi => new(Math.PI, 1.2246467991473532e-16);

    public static DoubleDouble HalfLogTwoPi => new(0.9189385332046728, -3.8782941580672414e-17);

    /// <summary><c>Γ(x)</c>.</summary>
    public static double Gamma(double x)
    {
        if (Math.Abs(x) < 1e-17)
        {
            return 1 / x;
        }

        if (x > 0)
        {
            return x > 172
                ? x * double.PositiveInfinity
                : DoubleDoubleFunctions.Scale(Pair(x, out var exponent), exponent);
        }

        if (double.IsNaN(x) || x == Math.Floor(x))
        {
            return double.NaN;
        }

        if (x < -190)
        {
            return Math.CopySign(0, PiTrigonometry.SinPi(x));
        }

        var negative = NegativePair(-x, out var shift);
        return DoubleDoubleFunctions.Scale(negative, shift);
    }

    /// <summary><c>log|Γ(x)|</c>.</summary>
    public static double LogGamma(double x)
    {
        if (Math.Abs(x) < 1e-17)
        {
            return -Math.Log(Math.Abs(x));
        }

        if (x < 0)
        {
            return x == Math.Floor(x) ? double.PositiveInfinity : LogOfNegative(-x);
        }

        return x >= Large ? LogLarge(x)
            : x < 0.75 || x > 2.5 ? LogOf(Pair(x, out _))
            : x <= 1.25 ? Linear(x - 1, -0.5772156649015329, 4.942915152430645e-18, GammaTables.NearOne)
            : x >= 1.75 ? Linear(x - 2, 0.42278433509846713, 4.942915152430645e-18, GammaTables.NearTwo)
            : x > 0 ? DoubleDouble.Polynomial(GammaTables.Middle, x - 1.5)
            : x;
    }

    /// <summary><c>Γ(x) = result · 2^exponent</c> for x &gt; 0, with two more bits than a double.</summary>
    public static DoubleDouble Pair(double x, out int exponent)
    {
        exponent = 0;
        if (x >= Large)
        {
            return DoubleDoubleFunctions.Exp(LogPair(x), out exponent);
        }

        if (x < 1)
        {
            return OnePlus(x) / x;
        }

        var fraction = x - Math.Floor(x);
        DoubleDouble product = 1;
        for (var factor = fraction + 1; factor < x; factor++)
        {
            product *= factor;
        }

        return product * OnePlus(fraction);
    }

    /// <summary><c>Γ(1 + f)</c> for 0 ≤ f ≤ 1.</summary>
    public static DoubleDouble OnePlus(double f)
    {
        var t = f - 0.5;
        return DoubleDouble.Ordered(
            0.886226925452758,
            -3.831631357799616e-17 + (t * DoubleDouble.Polynomial(GammaTables.Gamma, t))
        );
    }

    /// <summary><c>log Γ(1 + f)</c> for 0 ≤ f ≤ 1, relative near 0 too.</summary>
    public static double LogOnePlus(double f) =>
        f <= 0.25 ? Linear(f, -0.5772156649015329, 4.942915152430645e-18, GammaTables.NearOne) : LogOf(OnePlus(f));

    /// <summary><c>log Γ(x)</c> for 16 ≤ x &lt; 1e300, relative to 2⁻⁶⁰.</summary>
    public static DoubleDouble LogPair(double x) =>
        (DoubleDoubleFunctions.Log(x) * (x - 0.5)) - x + HalfLogTwoPi + StirlingCorrection(x);

    /// <summary><c>log Γ(x) − ((x − ½) log x − x + ½ log 2π)</c> for x ≥ 16.</summary>
    public static double StirlingCorrection(double x)
    {
        var r = 1 / x;
        var u = r * r;
        var p =
            -0.0005952380952380953
            + (u * (0.0008417508417508417 + (u * (-0.0019175269175269176 + (u * 0.00641025641025641)))));
        return r * (0.08333333333333333 + (u * (-0.002777777777777778 + (u * (0.0007936507936507937 + (u * p))))));
    }

    private static double LogLarge(double x) =>
        x < 1e17 ? LogPair(x).Value
        : x > 2.5563481638716906e305 ? x * double.PositiveInfinity
        : ((DoubleDoubleFunctions.Log(x) - 1) * x).Value;

    /// <summary><c>Γ(−y) = −π / (y sin πy Γ(y))</c> for y &gt; 0.</summary>
    private static DoubleDouble NegativePair(double y, out int exponent)
    {
        var bottom = PiTrigonometry.SinPiPair(y) * y * Pair(y, out exponent);
        exponent = -exponent;
        return -(Pi / bottom);
    }

    private static double LogOfNegative(double y)
    {
        if (y < Large)
        {
            return LogOf(NegativePair(y, out _));
        }

        var sine = PiTrigonometry.SinPiPair(y) * y;
        var log = DoubleDoubleFunctions.Log(sine.Hi < 0 ? -sine : sine);
        return (DoubleDoubleFunctions.Log(Pi) - log - LogPair(y)).Value;
    }

    private static double LogOf(DoubleDouble x) => Math.Log(Math.Abs(x.Hi)) + (x.Lo / x.Hi);

    /// <summary><c>z·(high + low + z p(z))</c>.</summary>
    private static double Linear(double z, double high, double low, ReadOnlySpan<double> table)
    {
        var product = z * high;
        var lost = Math.FusedMultiplyAdd(z, low, Math.FusedMultiplyAdd(z, high, -product));
        return product + (lost + (z * z * DoubleDouble.Polynomial(table, z)));
    }
}
