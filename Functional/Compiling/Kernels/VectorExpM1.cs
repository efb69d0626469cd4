using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Exponential minus one of eight numbers, <c>2ᵏ (eʳ − 1 + (1 − 2⁻ᵏ))</c>, without branches.</summary>
/// <remarks>
/// <para>Domain: all x. −1 at −∞, +∞ at +∞, NaN at NaN, ±0 at ±0.</para>
/// <para>Accuracy: relative, also near zero, where k = 0 and nothing is subtracted; docs/explanation/vector-kernels.md.</para>
/// <para>Source: <see cref="VectorExpReduction"/>.</para>
/// </remarks>
internal readonly struct VectorExpM1 : IVectorKernel
{
    /// <summary><c>eˣ − 1</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpM1(Vector512<double> x) => VectorKernel.Of<VectorExpM1>(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, IRegister<T>
    {
        var y = T.AtLeast(-40, T.AtMost(710, x));
        var k = VectorExpReduction.Multiple(y);
        var fraction = VectorExpReduction.ExpM1(VectorExpReduction.Rest(y, k));
        var one = T.Of(1) - VectorPowers.Inverse(T.AtMost(1000, k));
        return T.Scale(fraction + one, k) | (x & T.Of(-0.0));
    }
}
