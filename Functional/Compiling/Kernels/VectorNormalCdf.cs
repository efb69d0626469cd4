using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Distribution function of the standard normal distribution at eight numbers, without branches.</summary>
/// <remarks>
/// <para>Domain: all x. 0 at −∞, 1 at +∞, NaN at NaN, ½ at ±0; a subnormal result (x below −37.52) is rounded once.</para>
/// <para>
/// Method: <c>½ e^(−x²/2) P(|x|)/Q(|x|)</c> with x² in two parts, and 1 minus that for positive x. P and Q have positive coefficients:
/// nothing cancels.
/// </para>
/// <para>Accuracy: relative, in the lower tail too; docs/explanation/vector-kernels.md.</para>
/// <para>
/// Source: DLMF §7.20(iii); <see cref="VectorErfc"/>, whose fit this is at <c>x/√2</c>, with the powers of √2 in the coefficients.
/// </para>
/// </remarks>
internal readonly struct VectorNormalCdf : IVectorKernel
{
    /// <summary><c>Φ(x) = ½ erfc(−x/√2)</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NormalCdf(Vector512<double> x) => VectorKernel.Of<VectorNormalCdf>(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, IRegister<T>
    {
        var a = T.AtMost(38.8, T.Abs(x));
        var a2 = a * a;
        var tail = VectorGauss.Scaled(T.Of(0.5) * a2, T.Of(0.5) * T.Fma(a, a, -a2), Ratio(a, a2), 1);
        return T.Select(T.Less(T.Of(0), x), T.Of(1) - tail, tail);
    }

    /// <summary><c>e^(x²/2) erfc(x/√2)</c> for x in [0, 38.8].</summary>
    /// <remarks>The constant 1 comes in last, so that P and Q near zero are one rounding each.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Ratio<T>(T x, T x2)
        where T : struct, IRegister<T>
    {
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        var p1 = VectorPolynomial.Of(
            x,
            x2,
            1.646735438690483,
            1.34474601261165,
            0.7033463927243322,
            0.25844282105207633
        );
        var p5 = VectorPolynomial.Of(
            x,
            x2,
            0.06938254497909142,
            0.013761328371642902,
            0.0019931589211259803,
            0.00020245860389015628
        );
        var p9 = VectorPolynomial.Of(x, 1.3108447897811783e-05, 4.154372114336332e-07);
        var q1 = VectorPolynomial.Of(
            x,
            x2,
            2.4446199994933484,
            2.795270567237301,
            1.9773011421105968,
            0.9636404423231365
        );
        var q5 = VectorPolynomial.Of(
            x,
            x2,
            0.3406550187579304,
            0.0894233210873186,
            0.017499970269864974,
            0.002514483257067252
        );
        var q9 = VectorPolynomial.Of(x, x2, 0.00025426490380330886, 1.6429003068625403e-05, 5.206733302565543e-07);
        var p = T.Fma(x8, p9, T.Fma(x4, p5, p1));
        var q = T.Fma(x8, q9, T.Fma(x4, q5, q1));
        return T.Fma(x, p, T.Of(1)) / T.Fma(x, q, T.Of(1));
    }
}
