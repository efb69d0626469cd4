using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Distribution function of the standard normal distribution at eight numbers, without branches.</summary>
/// <remarks>
/// <para>Domain: all x. 0 at −∞, 1 at +∞, NaN at NaN, ½ at ±0; a subnormal result (x below −37.52) is rounded once.</para>
/// <para>
/// Method: <c>½ e^(−x²/2) (1 + x P/Q) / (1 + 1.5x)</c> at |x| with x² in two parts, and 1 minus that for positive x. P and Q have
/// positive coefficients, and <c>x P/Q</c> is below 0.36.
/// </para>
/// <para>Accuracy: relative, in the lower tail too; docs/explanation/vector-kernels.md.</para>
/// <para>
/// Source: DLMF §7.20(iii); <see cref="VectorGauss"/>. Coefficients: own interpolation of <c>((1 + 1.5x) e^(x²/2) erfc(x/√2) − 1) / x</c> on
/// [0, 38.9] with mpmath, at Chebyshev nodes of <c>(x − 4.4)/(x + 4.4)</c>, 2⁻⁵⁹ relative in the result.
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
        var half = T.Of(0.5);
        var d = T.Fma(a, T.Of(1.5), T.Of(1));
        var tail = VectorGauss.Tail(half * a2, half * T.Fma(a, a, -a2), Excess(a, a2), d, 1);
        return T.Select(T.Less(T.Of(0), x), T.Of(1) - tail, tail);
    }

    /// <summary><c>(1 + 1.5x) e^(x²/2) erfc(x/√2) − 1</c> for x in [0, 38.8].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Excess<T>(T x, T x2)
        where T : struct, IRegister<T>
    {
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        var p0 = VectorPolynomial.Of(
            x,
            x2,
            0.7021154391971346,
            1.0340802799395603,
            0.7633215523844128,
            0.3638262759652673
        );
        var p4 = VectorPolynomial.Of(
            x,
            x2,
            0.12262355120422393,
            0.03034697918965281,
            0.005567540219440838,
            0.0007470667547007967
        );
        var p8 = VectorPolynomial.Of(x, x2, 7.023766314099047e-05, 4.188869607073553e-06, 1.2067586784271298e-07);
        var q0 = VectorPolynomial.Of(x, x2, 1, 2.465274261912175, 2.844478611047599, 2.0318453580060067);
        var q4 = VectorPolynomial.Of(
            x,
            x2,
            1.0007841293094637,
            0.35792071303058304,
            0.0951705339449631,
            0.018894318555078872
        );
        var q8 = VectorPolynomial.Of(
            x,
            x2,
            0.0027595254308511747,
            0.0002843814647159367,
            1.8796629375738498e-05,
            6.131067648307162e-07
        );
        var p = T.Fma(x8, p8, T.Fma(x4, p4, p0));
        var q = T.Fma(x8, q8, T.Fma(x4, q4, q0));
        return x * (p / q);
    }
}
