using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary><c>x = k·π/2 + r</c> with |r| ≤ π/4, and sine and cosine of r: what the vector trigonometric functions share.</summary>
/// <remarks>
/// <para>
/// Method: π/2 in three parts of 53 bits. For |x| ≤ 2³⁰ the first fused multiply-add is exact (x and <c>k·π/2</c> are multiples of one
/// power of two and nearly cancel), so that r is relative also beside a multiple of π/2.
/// </para>
/// <para>
/// Source: Cody, Waite, Software Manual for the Elementary Functions, 1980, chapter 8; Muller, Elementary Functions, 2016, chapter 11.
/// Coefficients: own interpolation over r² at Chebyshev nodes with mpmath, 2⁻⁵⁵ relative.
/// </para>
/// </remarks>
internal static class VectorTurn
{
    /// <summary>The largest |x| that <see cref="Reduce"/> is made for.</summary>
    public const double Farthest = 1L << 30;

    /// <summary>Reduces x; the low bits of <paramref name="quadrant"/> are those of k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Reduce<T>(T x, out T r, out T quadrant)
        where T : struct, IRegister<T>
    {
        quadrant = VectorPowers.Shifted(x, T.Of(0.6366197723675814));
        var k = VectorPowers.Unshifted(quadrant);

        // The second part is rounded down, so that all three are positive: with k = 0 that keeps the sign of −0.
        r = T.Fma(k, T.Of(-1.5707963267948966), x);
        r = T.Fma(k, T.Of(-6.123233995736765e-17), r);
        r = T.Fma(k, T.Of(-1.082856673921914e-32), r);
    }

    /// <summary>Whether a lane lies beyond <see cref="Farthest"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFar<T>(T x)
        where T : struct, IRegister<T> => T.AnyLess(T.Of(Farthest), T.Abs(x));

    /// <summary>The value whose quadrant this is: of the two, the sine of an even k, the cosine of an odd one, with its sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Turned<T>(T quadrant, T even, T odd)
        where T : struct, IRegister<T> =>
        T.Select(T.SameBits(quadrant & T.OfBits(1), T.OfBits(0)), even, odd) ^ T.ShiftLeft(quadrant & T.OfBits(2), 62);

    /// <summary>The quadrant a quarter turn on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Next<T>(T quadrant)
        where T : struct, IRegister<T> => T.AddBits(quadrant, T.OfBits(1));

    /// <summary><c>sin r</c> for |r| ≤ 0.7857.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sin<T>(T r, T r2)
        where T : struct, IRegister<T>
    {
        var p = VectorPolynomial.Of(r2, -2.505113067592791e-08, 1.591804509281348e-10);
        p = T.Fma(r2, p, T.Of(2.7557316096941413e-06));
        p = T.Fma(r2, p, T.Of(-0.00019841269836747753));
        p = T.Fma(r2, p, T.Of(0.008333333333330941));
        p = T.Fma(r2, p, T.Of(-0.16666666666666666));
        return T.Fma(r * r2, p, r) | (r & T.Of(-0.0));
    }

    /// <summary><c>cos r</c> for |r| ≤ 0.7857.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Cos<T>(T r2)
        where T : struct, IRegister<T>
    {
        var p = VectorPolynomial.Of(r2, 2.0876145537044574e-09, -1.1382579749438383e-11);
        p = T.Fma(r2, p, T.Of(-2.7557317268219636e-07));
        p = T.Fma(r2, p, T.Of(2.480158729875892e-05));
        p = T.Fma(r2, p, T.Of(-0.0013888888888887393));
        p = T.Fma(r2, p, T.Of(0.041666666666666664));
        return T.Fma(r2, T.Fma(r2, p, T.Of(-0.5)), T.Of(1));
    }

    /// <summary>y, with the scalar function in the lanes beyond <see cref="Farthest"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Far<T, TRule>(T x, T y)
        where T : struct, IRegister<T>
        where TRule : struct, IUnaryRule
    {
        for (var lane = 0; lane < T.Count; lane++)
        {
            var far = T.Get(x, lane);
            if (Math.Abs(far) > Farthest)
            {
                y = T.With(y, lane, TRule.Value(far));
            }
        }

        return y;
    }
}
