using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>
/// Loops of vector kernels over a batch. A result does not depend on its place: what is left at the end is done by the same
/// vector arithmetic, the last eight again where there are eight.
/// </summary>
internal static unsafe class VectorLoop
{
    public const int Width = 8;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run<TFunction>(double* target, double* x, int stride, int length)
        where TFunction : struct, IVectorFunction
    {
        if (stride == 0)
        {
            Fill(target, TFunction.Apply(Vector512.Create(*x)), length);
            return;
        }

        var i = 0;
        for (; i <= length - Width; i += Width)
        {
            TFunction.Apply(Vector512.Load(x + i)).Store(target + i);
        }

        if (i < length)
        {
            if (length >= Width)
            {
                TFunction.Apply(Vector512.Load(x + length - Width)).Store(target + length - Width);
            }
            else
            {
                StorePart(target, TFunction.Apply(LoadPart(x, length)), length);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run<TFunction>(double* target, double* x, int xStride, double* y, int yStride, int length)
        where TFunction : struct, IVectorFunction2
    {
        if (length < Width)
        {
            var (xs, ys) = (Part(x, xStride, length), Part(y, yStride, length));
            StorePart(target, TFunction.Apply(xs, ys), length);
            return;
        }

        var last = length - Width;
        if ((xStride & yStride) == 1)
        {
            for (var i = 0; i < last; i += Width)
            {
                TFunction.Apply(Vector512.Load(x + i), Vector512.Load(y + i)).Store(target + i);
            }

            TFunction.Apply(Vector512.Load(x + last), Vector512.Load(y + last)).Store(target + last);
        }
        else if (yStride == 1)
        {
            var same = Vector512.Create(*x);
            for (var i = 0; i < last; i += Width)
            {
                TFunction.Apply(same, Vector512.Load(y + i)).Store(target + i);
            }

            TFunction.Apply(same, Vector512.Load(y + last)).Store(target + last);
        }
        else if (xStride == 1)
        {
            var same = Vector512.Create(*y);
            for (var i = 0; i < last; i += Width)
            {
                TFunction.Apply(Vector512.Load(x + i), same).Store(target + i);
            }

            TFunction.Apply(Vector512.Load(x + last), same).Store(target + last);
        }
        else
        {
            Fill(target, TFunction.Apply(Vector512.Create(*x), Vector512.Create(*y)), length);
        }
    }

    public static void Fill(double* target, Vector512<double> value, int length) =>
        new Span<double>(target, length).Fill(value[0]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Part(double* x, int stride, int length) =>
        stride == 0 ? Vector512.Create(*x) : LoadPart(x, length);

    /// <summary>Fewer than eight numbers; the other lanes repeat the first, so that no lane runs wild.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadPart(double* x, int length)
    {
        var result = Vector512.Create(*x);
        for (var i = 1; i < length; i++)
        {
            ((double*)&result)[i] = x[i];
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePart(double* target, Vector512<double> value, int length)
    {
        for (var i = 0; i < length; i++)
        {
            target[i] = ((double*)&value)[i];
        }
    }
}
