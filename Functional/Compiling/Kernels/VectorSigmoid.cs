using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Logistic function of eight numbers, without branches.</summary>
/// <remarks>
/// <para>Domain: all x. 0 at −∞, 1 at +∞, NaN at NaN, ½ at ±0.</para>
/// <para>Method: with <c>e = exp(−|x|)</c>, <c>e / (1 + e)</c> for negative x and <c>1 / (1 + e)</c> otherwise.</para>
/// <para>Accuracy: relative, in the tail too; docs/explanation/vector-kernels.md.</para>
/// <para>Source: <see cref="VectorExp"/>.</para>
/// </remarks>
internal readonly struct VectorSigmoid : IVectorKernel
{
    /// <summary><c>1 / (1 + e⁻ˣ)</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sigmoid(Vector512<double> x) => VectorKernel.Of<VectorSigmoid>(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, IRegister<T>
    {
        var e = VectorExp.Of(x | T.Of(-0.0));
        return T.Select(T.Less(x, T.Of(0)), e, T.Of(1)) / (T.Of(1) + e);
    }
}
