using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary>Whole numbers and powers of two held in doubles: the last step of every vector exponential.</summary>
/// <remarks>
/// <para>Domain: whole numbers k with |k| ≤ 2000; <see cref="Of"/> and <see cref="Inverse"/> want |k| ≤ 1022.</para>
/// <para>
/// Source: the magic number 1.5·2⁵² that moves a whole number into the low bits of a double: Muller, Elementary Functions, 3rd
/// edition 2016, chapter 11 (range reduction).
/// </para>
/// </remarks>
internal static class VectorPowers
{
    private const double Shift = 6755399441055744;

    /// <summary>The whole number nearest to <c>x·y</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Round<T>(T x, T y)
        where T : struct, IRegister<T> => Unshifted(Shifted(x, y));

    /// <summary>The whole number nearest to <c>x·y</c>, in the low bits of a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Shifted<T>(T x, T y)
        where T : struct, IRegister<T> => T.Fma(x, y, T.Of(Shift));

    /// <summary>The number whose <see cref="Shifted"/> this is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Unshifted<T>(T shifted)
        where T : struct, IRegister<T> => shifted - T.Of(Shift);

    /// <summary><c>2ᵏ</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T k)
        where T : struct, IRegister<T> => T.ShiftLeft(k + T.Of(Shift + 1023), 52);

    /// <summary><c>2⁻ᵏ</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Inverse<T>(T k)
        where T : struct, IRegister<T> => T.ShiftLeft(T.Of(Shift + 1023) - k, 52);

    /// <summary><c>x·2ᵏ</c> for |x| in [2⁻¹⁶, 2¹⁶], rounded once; 0 and ±∞ beyond the range of double.</summary>
    /// <remarks>Of the two factors <c>2^(k/2)</c> the first is exact, so that only the second rounds.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ScaleByHalves<T>(T x, T k)
        where T : struct, IRegister<T>
    {
        var half = Round(k, T.Of(0.5));
        return x * Of(half) * Of(k - half);
    }
}
