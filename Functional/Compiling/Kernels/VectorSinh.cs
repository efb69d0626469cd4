using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Hyperbolic sine of eight numbers, without branches.</summary>
/// <remarks>
/// <para>Domain: all x. ±∞ at ±∞, NaN at NaN, ±0 at ±0.</para>
/// <para>Accuracy: relative, also near zero; docs/explanation/vector-kernels.md.</para>
/// <para>Source: <see cref="VectorHyperbolic"/>.</para>
/// </remarks>
internal readonly struct VectorSinh : IVectorKernel
{
    /// <summary><c>sinh x</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sinh(Vector512<double> x) => VectorKernel.Of<VectorSinh>(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, IRegister<T>
    {
        VectorHyperbolic.Reduce(x, out var r, out var k);
        var r2 = r * r;
        var inverse = VectorHyperbolic.InverseSquare(k);
        var (minus, plus) = (T.Of(1) - inverse, T.Of(1) + inverse);
        var rest = T.Fma(minus, VectorHyperbolic.CoshM1(r2), plus * VectorHyperbolic.Sinh(r, r2));
        return T.Scale(minus + rest, k - T.Of(1)) | (x & T.Of(-0.0));
    }
}
