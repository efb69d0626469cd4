using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary>What the vector <c>sinh</c> and <c>cosh</c> share: the addition theorem at <c>|x| = k·log 2 + r</c>.</summary>
/// <remarks>
/// <para>
/// Method: <c>2¹⁻ᵏ sinh |x| = (1 − 2⁻²ᵏ) cosh r + (1 + 2⁻²ᵏ) sinh r</c>, and the same with the factors exchanged for cosh: no
/// division, finite up to 710.4758, and sinh keeps its digits near zero, where k = 0.
/// </para>
/// <para>
/// Source: DLMF §4.35(i); <see cref="VectorExpReduction"/>. Coefficients: own interpolation over r² at Chebyshev nodes with mpmath, 2⁻⁵⁸
/// relative.
/// </para>
/// </remarks>
internal static class VectorHyperbolic
{
    /// <summary>Reduces x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Reduce<T>(T x, out T r, out T k)
        where T : struct, IRegister<T>
    {
        var y = T.AtMost(712, T.Abs(x));
        k = VectorExpReduction.Multiple(y);
        r = VectorExpReduction.Rest(y, k);
    }

    /// <summary><c>2⁻²ᵏ</c>, or something that vanishes beside one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T InverseSquare<T>(T k)
        where T : struct, IRegister<T> => VectorPowers.Inverse(T.AtMost(500, k + k));

    /// <summary><c>sinh r</c> for |r| ≤ 0.3467.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sinh<T>(T r, T r2)
        where T : struct, IRegister<T>
    {
        var p = VectorPolynomial.Of(r2, 2.7557268378684192e-06, 2.5100424157005067e-08);
        p = T.Fma(r2, p, T.Of(0.00019841269863105968));
        p = T.Fma(r2, p, T.Of(0.008333333333330051));
        p = T.Fma(r2, p, T.Of(0.16666666666666669));
        return T.Fma(r * r2, p, r);
    }

    /// <summary><c>cosh r − 1</c> for |r| ≤ 0.3467.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T CoshM1<T>(T r2)
        where T : struct, IRegister<T>
    {
        var p = VectorPolynomial.Of(r2, 2.755728291148268e-07, 2.0911264239196083e-09);
        p = T.Fma(r2, p, T.Of(2.4801587317181886e-05));
        p = T.Fma(r2, p, T.Of(0.0013888888888886545));
        p = T.Fma(r2, p, T.Of(0.041666666666666664));
        return r2 * T.Fma(r2, p, T.Of(0.5));
    }
}
