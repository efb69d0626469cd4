using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Sine of eight numbers: the bits of <see cref="VectorSinCos"/>.</summary>
/// <remarks>
/// <para>Domain: all x. NaN at ±∞ and NaN, ±0 at ±0.</para>
/// <para>Accuracy: relative, also near the zeros; docs/explanation/vector-kernels.md.</para>
/// <para>Source: <see cref="VectorTurn"/>.</para>
/// </remarks>
internal readonly struct VectorSin : IVectorKernel
{
    /// <summary><c>sin x</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sin(Vector512<double> x) => VectorKernel.Of<VectorSin>(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, IRegister<T>
    {
        VectorTurn.Reduce(x, out var r, out var quadrant);
        var r2 = r * r;
        var sin = VectorTurn.Turned(quadrant, VectorTurn.Sin(r, r2), VectorTurn.Cos(r2));
        return VectorTurn.IsFar(x) ? VectorTurn.Far<T, SinRule>(x, sin) : sin;
    }
}
