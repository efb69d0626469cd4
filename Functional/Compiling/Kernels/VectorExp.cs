using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Exponential of eight numbers, <c>eˣ = 2ᵏ eʳ</c>, without branches.</summary>
/// <remarks>
/// <para>Domain: all x. 0 at −∞, +∞ at +∞, NaN at NaN, 1 at ±0; a subnormal result is rounded once.</para>
/// <para>Accuracy: docs/explanation/vector-kernels.md.</para>
/// <para>Source: <see cref="VectorExpReduction"/>.</para>
/// </remarks>
internal readonly struct VectorExp : IVectorKernel
{
    /// <summary><c>eˣ</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x) => VectorKernel.Of<VectorExp>(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, IRegister<T>
    {
        x = T.AtLeast(-746, T.AtMost(710, x));
        var k = VectorExpReduction.Multiple(x);
        return T.Scale(T.Of(1) + VectorExpReduction.ExpM1(VectorExpReduction.Rest(x, k)), k);
    }
}
