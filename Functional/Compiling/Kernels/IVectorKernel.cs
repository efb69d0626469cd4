using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>A function of a double, computed for all lanes of a register at once, the same bits in every lane.</summary>
internal interface IVectorKernel
{
    /// <summary>The function, for a register of any width.</summary>
    static abstract T Of<T>(T x)
        where T : struct, IRegister<T>;
}

/// <summary>Runs a kernel on eight numbers: as one register where there is one, else as two halves. The bits are the same.</summary>
internal static class VectorKernel
{
    /// <summary>The function of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of<TKernel>(Vector512<double> x)
        where TKernel : struct, IVectorKernel =>
        Vector512.IsHardwareAccelerated
            ? TKernel.Of(new Register512(x)).Value
            : Vector512.Create(Half<TKernel>(x.GetLower()), Half<TKernel>(x.GetUpper()));

    /// <summary>The function of each lane of a half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Half<TKernel>(Vector256<double> x)
        where TKernel : struct, IVectorKernel => TKernel.Of(new Register256(x)).Value;
}
