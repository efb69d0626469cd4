using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary><c>x = k·log 2 + r</c> with a whole k and |r| ≤ ½ log 2, and <c>eʳ − 1</c>: what all vector exponentials share.</summary>
/// <remarks>
/// <para>
/// Method: Cody and Waite's reduction. With a fused multiply-add one constant of 53 bits is enough: <c>k·high</c> and x are multiples of
/// 2⁻⁵⁴ that nearly cancel, so the first difference is exact.
/// </para>
/// <para>
/// Source: Cody, Waite, Software Manual for the Elementary Functions, 1980, chapter 6; Muller, Elementary Functions, 2016, chapter 11.
/// Coefficients: own interpolation of <c>(eʳ − 1 − r − ½r²) / r³</c> at Chebyshev nodes with mpmath, 2⁻⁵⁸ relative in <c>eʳ − 1</c>.
/// </para>
/// </remarks>
internal static class VectorExpReduction
{
    private const double Log2E = 1.4426950408889634;
    private const double Log2High = 0.6931471805599453;
    private const double Log2Low = 2.3190468138462996e-17;

    /// <summary>The whole number k for which <c>k·log 2</c> is nearest to x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Multiple<T>(T x)
        where T : struct, IRegister<T> => VectorPowers.Round(x, T.Of(Log2E));

    /// <summary><c>r = x − k·log 2</c>, to 2⁻⁵⁵.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Rest<T>(T x, T k)
        where T : struct, IRegister<T> => T.Fma(k, T.Of(-Log2Low), T.Fma(k, T.Of(-Log2High), x));

    /// <summary><c>r = x + low − k·log 2</c>, to 2⁻⁵⁵.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Rest<T>(T x, T low, T k)
        where T : struct, IRegister<T> => T.Fma(k, T.Of(-Log2High), x) + T.Fma(k, T.Of(-Log2Low), low);

    /// <summary><c>eʳ − 1</c> for |r| ≤ 0.3467, relative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ExpM1<T>(T r)
        where T : struct, IRegister<T>
    {
        var r2 = r * r;
        var r4 = r2 * r2;
        var p0 = VectorPolynomial.Of(r, r2, 0.5, 0.16666666666666669, 0.041666666666666664, 0.008333333333330051);
        var p4 = VectorPolynomial.Of(
            r,
            r2,
            0.0013888888888886545,
            0.00019841269863105968,
            2.4801587317181886e-05,
            2.7557268378684192e-06
        );
        var p8 = VectorPolynomial.Of(r, r2, 2.755728291148268e-07, 2.5100424157005067e-08, 2.0911264239196083e-09);
        return T.Fma(r2, T.Fma(r4, T.Fma(r4, p8, p4), p0), r);
    }
}
