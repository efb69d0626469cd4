using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Runs a kernel on eight numbers or on a span, in the widest register there is. The bits do not depend on the width.</summary>
internal static class VectorKernel
{
    /// <summary>The function of each lane; for a loop that does more than one function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of<TKernel>(Vector512<double> x)
        where TKernel : struct, IVectorKernel =>
        Vector512.IsHardwareAccelerated
            ? TKernel.Of(new Register512(x)).Value
            : Vector512.Create(Half<TKernel>(x.GetLower()), Half<TKernel>(x.GetUpper()));

    /// <summary>The function of each number of x, into y, which may be x itself.</summary>
    /// <exception cref="ArgumentException">y is shorter than x.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Of<TKernel>(ReadOnlySpan<double> x, Span<double> y)
        where TKernel : struct, IVectorKernel
    {
        y = y[..x.Length];
        if (Vector512.IsHardwareAccelerated)
        {
            Run<TKernel, Register512>(x, y);
        }
        else
        {
            Run<TKernel, Register256>(x, y);
        }
    }

    /// <summary>Not inlined, like the loop above: a long kernel needs most of what the JIT is ready to inline into one method.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<double> Half<TKernel>(Vector256<double> x)
        where TKernel : struct, IVectorKernel => TKernel.Of(new Register256(x)).Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<TKernel, T>(ReadOnlySpan<double> x, Span<double> y)
        where TKernel : struct, IVectorKernel
        where T : struct, IRegister<T>
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y);
        var count = (nuint)T.Count;
        var length = (nuint)x.Length;
        var i = (nuint)0;
        for (; i + count <= length; i += count)
        {
            T.Store(TKernel.Of(T.Load(ref from, i)), ref to, i);
        }

        if (i < length)
        {
            Tail<TKernel, T>(x[(int)i..], y[(int)i..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Tail<TKernel, T>(ReadOnlySpan<double> x, Span<double> y)
        where TKernel : struct, IVectorKernel
        where T : struct, IRegister<T>
    {
        Span<double> padded = stackalloc double[T.Count];
        padded.Clear();
        x.CopyTo(padded);
        ref var start = ref MemoryMarshal.GetReference(padded);
        T.Store(TKernel.Of(T.Load(ref start, 0)), ref start, 0);
        padded[..x.Length].CopyTo(y);
    }
}
