using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Softplus of eight numbers, <c>log(1 + eˣ)</c>, without branches.</summary>
/// <remarks>
/// <para>Domain: all x. 0 at −∞, +∞ at +∞, NaN at NaN.</para>
/// <para>Method: <c>max(x, 0) + log(1 + exp(−|x|))</c>, a sum of two numbers that are not negative.</para>
/// <para>Accuracy: relative, in the tail too; docs/explanation/vector-kernels.md.</para>
/// <para>Source: <see cref="VectorExp"/>, <see cref="VectorLogReduction"/>.</para>
/// </remarks>
internal readonly struct VectorSoftplus : IVectorKernel
{
    /// <summary><c>log(1 + eˣ)</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Softplus(Vector512<double> x) => VectorKernel.Of<VectorSoftplus>(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, IRegister<T>
    {
        return T.AtLeast(0, x) + VectorLogReduction.Log1P(VectorExp.Of(x | T.Of(-0.0)));
    }
}
