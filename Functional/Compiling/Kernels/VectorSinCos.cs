using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Sine and cosine of eight numbers from one reduction.</summary>
/// <remarks>
/// <para>Domain: all x. NaN at ±∞ and NaN; sin is ±0 at ±0, cos is 1 there.</para>
/// <para>
/// Method: <see cref="VectorTurn"/> for |x| ≤ 2³⁰, without branches. Lanes beyond go one by one to <see cref="Math.SinCos"/>, whose bits
/// are those of the platform.
/// </para>
/// <para>Accuracy: relative, also near the zeros; docs/explanation/vector-kernels.md.</para>
/// <para>Source: <see cref="VectorTurn"/>.</para>
/// </remarks>
internal static class VectorSinCos
{
    private const double Farthest = 1L << 30;

    /// <summary><c>sin x</c> and <c>cos x</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> Sin, Vector512<double> Cos) SinCos(Vector512<double> x)
    {
        Vector512<double> sin;
        Vector512<double> cos;
        if (Vector512.IsHardwareAccelerated)
        {
            Of(new Register512(x), out var s, out var c);
            (sin, cos) = (s.Value, c.Value);
        }
        else
        {
            Of(new Register256(x.GetLower()), out var s0, out var c0);
            Of(new Register256(x.GetUpper()), out var s1, out var c1);
            (sin, cos) = (Vector512.Create(s0.Value, s1.Value), Vector512.Create(c0.Value, c1.Value));
        }

        return IsFar(x) ? Far(x, sin, cos) : (sin, cos);
    }

    /// <summary><c>sin x</c>: the bits of <see cref="SinCos"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sin(Vector512<double> x)
    {
        var sin = VectorKernel.Of<Sine>(x);
        return IsFar(x) ? Far(x, sin, sin).Sin : sin;
    }

    /// <summary><c>cos x</c>: the bits of <see cref="SinCos"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cos(Vector512<double> x)
    {
        var cos = VectorKernel.Of<Cosine>(x);
        return IsFar(x) ? Far(x, cos, cos).Cos : cos;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Of<T>(T x, out T sin, out T cos)
        where T : struct, IRegister<T>
    {
        VectorTurn.Reduce(x, out var r, out var quadrant);
        var r2 = r * r;
        var (s, c) = (VectorTurn.Sin(r, r2), VectorTurn.Cos(r2));
        sin = VectorTurn.Turned(quadrant, s, c);
        cos = VectorTurn.Turned(VectorTurn.Next(quadrant), s, c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsFar(Vector512<double> x) =>
        Vector512.GreaterThanAny(Vector512.Abs(x), Vector512.Create(Farthest));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Vector512<double> Sin, Vector512<double> Cos) Far(
        Vector512<double> x,
        Vector512<double> sin,
        Vector512<double> cos
    )
    {
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
        {
            if (Math.Abs(x[lane]) > Farthest)
            {
                var far = Math.SinCos(x[lane]);
                (sin, cos) = (sin.WithElement(lane, far.Sin), cos.WithElement(lane, far.Cos));
            }
        }

        return (sin, cos);
    }

    private readonly struct Sine : IVectorKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, IRegister<T>
        {
            VectorSinCos.Of(x, out var sin, out _);
            return sin;
        }
    }

    private readonly struct Cosine : IVectorKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, IRegister<T>
        {
            VectorSinCos.Of(x, out _, out var cos);
            return cos;
        }
    }
}
