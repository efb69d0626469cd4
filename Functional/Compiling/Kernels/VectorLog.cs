using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Natural logarithm of eight numbers, without branches.</summary>
/// <remarks>
/// <para>Domain: x ≥ 0. −∞ at ±0, +∞ at +∞, NaN below 0 and at NaN, 0 at 1; subnormal numbers count in full.</para>
/// <para>Accuracy: relative, also near 1; docs/explanation/vector-kernels.md.</para>
/// <para>Source: <see cref="VectorLogReduction"/>.</para>
/// </remarks>
internal readonly struct VectorLog : IVectorKernel
{
    /// <summary><c>log x</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x) => VectorKernel.Of<VectorLog>(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, IRegister<T>
    {
        var small = T.Less(x, T.Of(2.2250738585072014e-308));
        var exponent = VectorLogReduction.Exponent(T.Select(small, x * T.Of(1L << 54), x));
        var k = VectorLogReduction.ToNumber(exponent) - T.Select(small, T.Of(1023 + 54), T.Of(1023));
        var log = VectorLogReduction.Log(k, VectorLogReduction.Mantissa(exponent) - T.Of(1));

        log = T.Select(T.Less(x, T.Of(double.PositiveInfinity)), log, x);
        log = T.Select(T.Same(x, T.Of(0)), T.Of(double.NegativeInfinity), log);
        return T.Select(T.Less(x, T.Of(0)), T.Of(double.NaN), log);
    }
}
