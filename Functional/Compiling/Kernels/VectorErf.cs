using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Error function of eight numbers, without branches.</summary>
/// <remarks>
/// <para>Domain: all x. ±1 at ±∞, NaN at NaN, ±0 at ±0.</para>
/// <para>
/// Method: below 0.65 <c>x·(2/√π + x² p(x²))</c>; from there on <c>1 − e^(−x²) P(|x|)/Q(|x|)</c>, whose error shrinks with
/// <c>1 − erf x</c>. Both are computed and one is taken.
/// </para>
/// <para>Accuracy: relative, also near zero; docs/explanation/vector-kernels.md.</para>
/// <para>
/// Source: DLMF §7.2, §7.6(i); the two forms are those of Cody 1969, doi 10.1090/S0025-5718-1969-0247736-4. Coefficients: own
/// interpolation with mpmath, p at Chebyshev nodes, P/Q = <c>e^(x²) erfc x</c> at Chebyshev nodes of <c>(x − 1)/(x + 1)</c>; 2⁻⁵⁶ of
/// erf.
/// </para>
/// </remarks>
internal readonly struct VectorErf : IVectorKernel
{
    /// <summary><c>erf x = 2/√π ∫₀ˣ exp(−t²) dt</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erf(Vector512<double> x) => VectorKernel.Of<VectorErf>(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, IRegister<T>
    {
        var a = T.AtMost(6, T.Abs(x));
        var a2 = a * a;
        return T.Select(T.Less(a, T.Of(0.65)), NearZero(a, a2), FromTail(a, a2)) | (x & T.Of(-0.0));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T NearZero<T>(T a, T u)
        where T : struct, IRegister<T>
    {
        var u2 = u * u;
        var u4 = u2 * u2;
        var p0 = VectorPolynomial.Of(
            u,
            u2,
            -0.37612638903183754,
            0.11283791670955062,
            -0.02686617064508854,
            0.005223977624324382
        );
        var p4 = VectorPolynomial.Of(
            u,
            u2,
            -0.0008548326874742467,
            0.00012055321602296347,
            -1.4925119074778971e-05,
            1.6446704688452537e-06
        );
        var p8 = VectorPolynomial.Of(u, -1.6093737111616885e-07, 1.2097952825311647e-08);
        var p = T.Fma(u4, T.Fma(u4, p8, p4), p0);

        // 2/√π in two parts: the coefficient alone would be off by a tenth of an ulp.
        return T.Fma(a, T.Of(1.1283791670955126), a * T.Fma(u, p, T.Of(1.533545961316588e-17)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T FromTail<T>(T a, T a2)
        where T : struct, IRegister<T>
    {
        var a4 = a2 * a2;
        var p = T.Fma(
            a4,
            VectorPolynomial.Of(a, a2, 0.147433145705297, 0.02474188264334169, 0.0019410141517730102),
            VectorPolynomial.Of(a, a2, 1, 1.5181853861906922, 1.1467215063117153, 0.5199677778833669)
        );
        var q = T.Fma(
            a4,
            VectorPolynomial.Of(
                a,
                a2,
                0.9436105330989876,
                0.2630328987824356,
                0.04385417018704817,
                0.003440349124129847
            ),
            VectorPolynomial.Of(a, a2, 1, 2.6465645537399576, 3.133049806879375, 2.160924174108599)
        );
        var k = VectorExpReduction.Multiple(-a2);
        var fraction = VectorExpReduction.ExpM1(VectorExpReduction.Rest(-a2, k));
        var exp = (fraction + T.Of(1)) * VectorPowers.Of(k);
        return T.Fma(-exp, p / q, T.Of(1));
    }
}
