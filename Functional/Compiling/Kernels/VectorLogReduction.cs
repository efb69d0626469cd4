using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary><c>x = 2ᵏ (1 + f)</c> with <c>√½ ≤ 1 + f &lt; √2</c>, and <c>log(2ᵏ (1 + f))</c>: what the vector logarithms share.</summary>
/// <remarks>
/// <para>
/// Method: with <c>s = f / (2 + f)</c>, <c>log(1 + f) = 2 artanh s = f − (½f² − s (½f² + s² R(s²)))</c>, so that f enters without
/// error.
/// </para>
/// <para>
/// Source: Cody, Waite, Software Manual for the Elementary Functions, 1980, chapter 5; Muller, Elementary Functions, 2016, chapter 11; DLMF
/// §4.37(iv) (artanh). Coefficients: own interpolation of <c>(2 artanh s / s − 2) / s²</c> over s² at Chebyshev nodes with mpmath, 2⁻⁵⁷
/// relative.
/// </para>
/// </remarks>
internal static class VectorLogReduction
{
    private const long RootHalf = 0x3FE6A09E667F3BCD;
    private const double Log2High = 0.6931471805599453;
    private const double Log2Low = 2.3190468138462996e-17;

    /// <summary><c>k + 1023</c> in the exponent field, for a normal x above zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exponent<T>(T x)
        where T : struct, IRegister<T> => T.AddBits(x, T.OfBits((1023L << 52) - RootHalf));

    /// <summary><c>1 + f</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Mantissa<T>(T exponent)
        where T : struct, IRegister<T> => T.AddBits(exponent & T.OfBits((1L << 52) - 1), T.OfBits(RootHalf));

    /// <summary><c>k + 1023</c> as a number: 2⁵² in the exponent field makes the low bits a whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ToNumber<T>(T exponent)
        where T : struct, IRegister<T> => (T.ShiftRight(exponent, 52) | T.Of(1L << 52)) - T.Of(1L << 52);

    /// <summary><c>k·log 2 + log(1 + f)</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T k, T f)
        where T : struct, IRegister<T>
    {
        var s = f / (f + T.Of(2));
        var half = T.Of(0.5) * f * f;
        var z = s * s;
        var z2 = z * z;
        var p0 = VectorPolynomial.Of(
            z,
            z2,
            0.666666666666667,
            0.3999999999989889,
            0.28571428626253836,
            0.22222211089379496
        );
        var p4 = VectorPolynomial.Of(z, z2, 0.1818289243253687, 0.15331611722055008, 0.14617807153417325);
        var p = T.Fma(z2 * z2, p4, p0);
        var rest = T.Fma(s, T.Fma(z, p, half), k * T.Of(Log2Low));
        return T.Fma(k, T.Of(Log2High), f - (half - rest));
    }

    /// <summary><c>log(1 + x)</c> for −1 &lt; x &lt; ∞, with +0 at ±0.</summary>
    /// <remarks>
    /// With <c>u = 1 + x</c> rounded and <c>lost = x − (u − 1)</c>, <c>1 + x = 2ᵏ (m + 2⁻ᵏ lost)</c>. For k = 0 the sum
    /// <c>(m − 1) + lost</c> is x itself, so that nothing is lost near zero.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log1P<T>(T x)
        where T : struct, IRegister<T>
    {
        var u = T.Of(1) + x;
        var lost = x - (u - T.Of(1));
        var exponent = Exponent(u);

        // 2¹⁻ᵏ, which is zero and not infinite at the largest k.
        var inverse = T.SubtractBits(T.OfBits(2047L << 52), exponent & T.OfBits(2047L << 52));
        var f = T.Fma(lost, inverse * T.Of(0.5), Mantissa(exponent) - T.Of(1));
        return Log(ToNumber(exponent) - T.Of(1023), f);
    }
}
