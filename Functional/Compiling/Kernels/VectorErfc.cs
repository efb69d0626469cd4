using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Complement of the error function of eight numbers, without branches.</summary>
/// <remarks>
/// <para>Domain: all x. 2 at −∞, 0 at +∞, NaN at NaN, 1 at ±0; a subnormal result (x from 26.55 on) is rounded once.</para>
/// <para>
/// Method: <c>e^(−x²) (1 + x P/Q) / (1 + 2x)</c> at |x| with x² in two parts, and 2 minus that for negative x. P and Q have positive
/// coefficients, and <c>x P/Q</c> is below 0.28.
/// </para>
/// <para>Accuracy: relative, in the tail too; docs/explanation/vector-kernels.md.</para>
/// <para>
/// Source: DLMF §7.2; <see cref="VectorGauss"/>. Coefficients: own interpolation of <c>((1 + 2x) e^(x²) erfc x − 1) / x</c> on [0, 27.6]
/// with mpmath, at Chebyshev nodes of <c>(x − 3)/(x + 3)</c>, 2⁻⁵⁹ relative in erfc.
/// </para>
/// </remarks>
internal readonly struct VectorErfc : IVectorKernel
{
    /// <summary><c>erfc x = 1 − erf x</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erfc(Vector512<double> x) => VectorKernel.Of<VectorErfc>(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, IRegister<T>
    {
        var a = T.AtMost(27.5, T.Abs(x));
        var a2 = a * a;
        var d = T.Fma(a, T.Of(2), T.Of(1));
        var tail = VectorGauss.Tail(a2, T.Fma(a, a, -a2), Excess(a, a2), d, 0);
        return T.Select(T.Less(x, T.Of(0)), T.Of(2) - tail, tail);
    }

    /// <summary><c>(1 + 2x) e^(x²) erfc x − 1</c> for x in [0, 27.5].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Excess<T>(T x, T x2)
        where T : struct, IRegister<T>
    {
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        var p0 = VectorPolynomial.Of(
            x,
            x2,
            0.8716208329044874,
            1.7776499894197875,
            1.8162365269707448,
            1.1969651841540427
        );
        var p4 = VectorPolynomial.Of(
            x,
            x2,
            0.5570232772753382,
            0.1899829622828808,
            0.04791314260766398,
            0.00880575315615186
        );
        var p8 = VectorPolynomial.Of(x, x2, 0.001127750852182943, 9.079384866495249e-05, 3.469875050545885e-06);
        var q0 = VectorPolynomial.Of(x, x2, 1, 3.4813398315633477, 5.671837989494848, 5.720111443065668);
        var q4 = VectorPolynomial.Of(
            x,
            x2,
            3.9773340598397233,
            2.0077595481509225,
            0.7533957250847414,
            0.21103416499498984
        );
        var q8 = VectorPolynomial.Of(
            x,
            x2,
            0.043474748760259724,
            0.0063172437805852945,
            0.0005884501798823699,
            2.7028334339944896e-05
        );
        var p = T.Fma(x8, p8, T.Fma(x4, p4, p0));
        var q = T.Fma(x8, q8, T.Fma(x4, q4, q0));
        return x * (p / q);
    }
}
