using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Hyperbolic tangent of eight numbers, without branches.</summary>
/// <remarks>
/// <para>Domain: all x. ±1 at ±∞, NaN at NaN, ±0 at ±0.</para>
/// <para>
/// Method: <c>(e²ˣ − 1) / (e²ˣ + 1)</c> with <c>e²ˣ = 2ᵏ + 2ᵏ(eʳ − 1)</c>: numerator and denominator are one rounding each, and
/// the numerator keeps its digits near zero, where k = 0.
/// </para>
/// <para>Accuracy: relative, also near zero; docs/explanation/vector-kernels.md.</para>
/// <para>Source: DLMF §4.28; <see cref="VectorExpReduction"/>.</para>
/// </remarks>
internal readonly struct VectorTanh : IVectorKernel
{
    /// <summary><c>tanh x</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x) => VectorKernel.Of<VectorTanh>(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, IRegister<T>
    {
        var size = T.Abs(x);
        var y = T.AtMost(40, size + size);
        var k = VectorExpReduction.Multiple(y);
        var fraction = VectorExpReduction.ExpM1(VectorExpReduction.Rest(y, k));
        var power = VectorPowers.Of(k);
        var top = T.Fma(fraction, power, power - T.Of(1));
        return (top / T.Fma(fraction, power, power + T.Of(1))) | (x & T.Of(-0.0));
    }
}
