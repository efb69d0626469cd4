using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Logarithm of one plus x of eight numbers, without branches.</summary>
/// <remarks>
/// <para>Domain: x ≥ −1. −∞ at −1, +∞ at +∞, NaN below −1 and at NaN, ±0 at ±0.</para>
/// <para>Accuracy: relative, also near zero; docs/explanation/vector-kernels.md.</para>
/// <para>Source: <see cref="VectorLogReduction"/>.</para>
/// </remarks>
internal readonly struct VectorLog1P : IVectorKernel
{
    /// <summary><c>log(1 + x)</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1P(Vector512<double> x) => VectorKernel.Of<VectorLog1P>(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, IRegister<T>
    {
        var log = VectorLogReduction.Log1P(x) | (x & T.Of(-0.0));
        log = T.Select(T.Less(x, T.Of(double.PositiveInfinity)), log, x);
        log = T.Select(T.Same(x, T.Of(-1)), T.Of(double.NegativeInfinity), log);
        return T.Select(T.Less(x, T.Of(-1)), T.Of(double.NaN), log);
    }
}
