using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary>Short polynomials on powers that the caller shares, lowest coefficient first: the pieces of Estrin's scheme.</summary>
/// <remarks>Source: Muller, Elementary Functions, 2016, chapter 5 (Estrin's method).</remarks>
internal static class VectorPolynomial
{
    /// <summary><c>c0 + c1 x</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x, double c0, double c1)
        where T : struct, IRegister<T> => T.Fma(x, T.Of(c1), T.Of(c0));

    /// <summary><c>c0 + c1 x + c2 x²</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x, T x2, double c0, double c1, double c2)
        where T : struct, IRegister<T> => T.Fma(x2, T.Of(c2), Of(x, c0, c1));

    /// <summary><c>c0 + c1 x + c2 x² + c3 x³</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x, T x2, double c0, double c1, double c2, double c3)
        where T : struct, IRegister<T> => T.Fma(x2, Of(x, c2, c3), Of(x, c0, c1));
}
