using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Sums over rows: an accumulator is eight partial sums, added up once at the end.</summary>
internal static unsafe class RowAccumulator
{
    private const int Width = VectorLoop.Width;

    /// <summary>Adds products of rows, or rows alone, to their accumulators.</summary>
    /// <param name="products">Which.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="rows">How many rows count; those behind them are padding.</param>
    /// <param name="memory">The workspace.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(RowProduct* products, int count, int rows, double* memory)
    {
        var whole = rows / Width * Width;
        var rest = rows - whole;
        // Padding must not be multiplied by zero, which keeps NaNs, but left out.
        var mask = Vector512.LessThan(Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7), Vector512.Create((double)rest));
        for (var product = products; product < products + count; product++)
        {
            var x = memory + product->X;
            var y = product->Y < 0 ? null : memory + product->Y;
            var sum = y == null ? Whole(x, whole) : Whole(x, y, whole);
            if (rest > 0)
            {
                var last = Vector512.Load(x + whole);
                sum += y == null ? last & mask : (last * Vector512.Load(y + whole)) & mask;
            }

            var target = memory + product->Accumulator;
            (Vector512.Load(target) + sum).Store(target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Whole(double* x, double* y, int length)
    {
        var (a, b) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var (c, d) = (a, b);
        var i = 0;
        for (; i <= length - (4 * Width); i += 4 * Width)
        {
            a = Vector512.FusedMultiplyAdd(Vector512.Load(x + i), Vector512.Load(y + i), a);
            b = Vector512.FusedMultiplyAdd(Vector512.Load(x + i + Width), Vector512.Load(y + i + Width), b);
            c = Vector512.FusedMultiplyAdd(Vector512.Load(x + i + (2 * Width)), Vector512.Load(y + i + (2 * Width)), c);
            d = Vector512.FusedMultiplyAdd(Vector512.Load(x + i + (3 * Width)), Vector512.Load(y + i + (3 * Width)), d);
        }

        for (; i < length; i += Width)
        {
            a = Vector512.FusedMultiplyAdd(Vector512.Load(x + i), Vector512.Load(y + i), a);
        }

        return (a + b) + (c + d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Whole(double* x, int length)
    {
        var (a, b) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var i = 0;
        for (; i <= length - (2 * Width); i += 2 * Width)
        {
            a += Vector512.Load(x + i);
            b += Vector512.Load(x + i + Width);
        }

        return i < length ? a + b + Vector512.Load(x + i) : a + b;
    }
}
