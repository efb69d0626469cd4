using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary>Square of the hyperbolic secant of eight numbers, the slope of tanh, without branches.</summary>
/// <remarks>
/// <para>Domain: all x. 1 at ±0, 0 at ±∞, NaN at NaN.</para>
/// <para>Method: <c>4 e / (1 + e)²</c> with <c>e = exp(−2 |x|)</c>: no overflow, and every digit in the tails.</para>
/// <para>Accuracy: relative; docs/explanation/vector-kernels.md.</para>
/// <para>Source: DLMF §4.28; <see cref="VectorExp"/>.</para>
/// </remarks>
internal readonly struct VectorSechSquared : IVectorKernel
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, IRegister<T>
    {
        var e = VectorExp.Of((x + x) | T.Of(-0.0));
        var rest = T.Of(1) + e;
        return T.Of(4) * e / (rest * rest);
    }
}
