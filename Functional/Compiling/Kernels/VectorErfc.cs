using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Complement of the error function of eight numbers, without branches.</summary>
/// <remarks>
/// <para>Domain: all x. 2 at −∞, 0 at +∞, NaN at NaN, 1 at ±0; a subnormal result (x from 26.55 on) is rounded once.</para>
/// <para>
/// Method: <c>e^(−x²) P(|x|)/Q(|x|)</c> with x² in two parts, and 2 minus that for negative x. P and Q have positive coefficients:
/// nothing cancels.
/// </para>
/// <para>Accuracy: relative, in the tail too; docs/explanation/vector-kernels.md.</para>
/// <para>
/// Source: DLMF §7.2; Cody 1969, doi 10.1090/S0025-5718-1969-0247736-4 (the form); Shepherd, Laframboise 1981, Mathematics of Computation 36
/// (the variable of the nodes). Coefficients: own interpolation of <c>e^(x²) erfc x</c> on [0, 27.5] with mpmath, at Chebyshev nodes of
/// <c>(x − 3.2)/(x + 3.2)</c>, 2⁻⁵⁸ relative.
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
        var tail = VectorGauss.Scaled(a2, T.Fma(a, a, -a2), Ratio(a, a2), 0);
        return T.Select(T.Less(x, T.Of(0)), T.Of(2) - tail, tail);
    }

    /// <summary><c>e^(x²) erfc x</c> for x in [0, 27.5].</summary>
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
            2.3288355910364897,
            2.6894920252233,
            1.9893640152738876,
            1.0337712842083053
        );
        var p5 = VectorPolynomial.Of(
            x,
            x2,
            0.3924869444055696,
            0.11009062697314322,
            0.0225500190257703,
            0.0032393376622425005
        );
        var p9 = VectorPolynomial.Of(x, 0.0002966103167799442, 1.3293990765876262e-05);
        var q1 = VectorPolynomial.Of(x, x2, 3.457214758132002, 5.590541134474602, 5.592652184137233, 3.854561769292546);
        var q5 = VectorPolynomial.Of(
            x,
            x2,
            1.9270357904717053,
            0.7153865686985488,
            0.197989562374152,
            0.040231732113076034
        );
        var q9 = VectorPolynomial.Of(x, x2, 0.005753358006306076, 0.0005257280981960129, 2.3562985126873108e-05);
        var p = T.Fma(x8, p9, T.Fma(x4, p5, p1));
        var q = T.Fma(x8, q9, T.Fma(x4, q5, q1));
        return T.Fma(x, p, T.Of(1)) / T.Fma(x, q, T.Of(1));
    }
}
