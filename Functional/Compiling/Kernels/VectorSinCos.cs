using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Sine and cosine from one reduction.</summary>
/// <remarks>
/// <para>Domain: all x. NaN at ±∞ and NaN; sin is ±0 at ±0, cos is 1 there.</para>
/// <para>
/// Method: <see cref="VectorTurn"/> for |x| ≤ 2³⁰, without branches. Lanes beyond go one by one to <see cref="Math.Sin"/> and
/// <see cref="Math.Cos"/>, whose bits are those of the platform.
/// </para>
/// <para>Accuracy: relative, also near the zeros; docs/explanation/vector-kernels.md.</para>
/// <para>Source: <see cref="VectorTurn"/>.</para>
/// </remarks>
internal static class VectorSinCos
{
    /// <summary><c>sin x</c> and <c>cos x</c> of eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> Sin, Vector512<double> Cos) SinCos(Vector512<double> x)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Of(new Register512(x), out var s, out var c);
            return (s.Value, c.Value);
        }

        Half(x.GetLower(), out var s0, out var c0);
        Half(x.GetUpper(), out var s1, out var c1);
        return (Vector512.Create(s0, s1), Vector512.Create(c0, c1));
    }

    /// <summary><c>sin x</c> and <c>cos x</c> for a register of any width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of<T>(T x, out T sin, out T cos)
        where T : struct, IRegister<T>
    {
        VectorTurn.Reduce(x, out var r, out var quadrant);
        var r2 = r * r;
        var s = VectorTurn.Sin(r, r2);
        var c = VectorTurn.Cos(r2);
        sin = VectorTurn.Turned(quadrant, s, c);
        cos = VectorTurn.Turned(VectorTurn.Next(quadrant), s, c);
        if (VectorTurn.IsFar(x))
        {
            sin = VectorTurn.Far<T, SinRule>(x, sin);
            cos = VectorTurn.Far<T, CosRule>(x, cos);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Half(Vector256<double> x, out Vector256<double> sin, out Vector256<double> cos)
    {
        Of(new Register256(x), out var s, out var c);
        (sin, cos) = (s.Value, c.Value);
    }
}
