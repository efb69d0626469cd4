using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DualDiff;

/// <summary>Reads rows from the caller's memory into slots, and writes results back: blocks of four by four, transposed in registers.</summary>
/// <remarks>There is no copy between: staging the rows of a batch costs as much as the work on them.</remarks>
internal static unsafe class RowTransport
{
    private const int Four = RowColumns.Width;

    /// <summary>Reads the columns that a program uses.</summary>
    /// <param name="columns">Which, and where to.</param>
    /// <param name="rows">Where each row begins.</param>
    /// <param name="count">How many rows; a multiple of four.</param>
    /// <param name="memory">The workspace.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Load(ReadOnlySpan<RowColumns> columns, double** rows, int count, double* memory)
    {
        foreach (ref readonly var group in columns)
        {
            var column = group.Column;
            if (!group.IsFour)
            {
                var target = memory + group.Address0;
                for (var i = 0; i < count; i++)
                {
                    target[i] = rows[i][column];
                }

                continue;
            }

            var (t0, t1) = (group.Address0, group.Address1);
            var (t2, t3) = (group.Address2, group.Address3);
            for (var i = 0; i < count; i += Four)
            {
                var a = Vector256.Load(rows[i] + column);
                var b = Vector256.Load(rows[i + 1] + column);
                var c = Vector256.Load(rows[i + 2] + column);
                var d = Vector256.Load(rows[i + 3] + column);
                Transpose(ref a, ref b, ref c, ref d);
                Store(a, t0, memory + i);
                Store(b, t1, memory + i);
                Store(c, t2, memory + i);
                Store(d, t3, memory + i);
            }
        }
    }

    /// <summary>Writes the results of rows.</summary>
    /// <param name="outputs">Where they are.</param>
    /// <param name="rows">Where the results of each row go.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="memory">The workspace.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Store(ReadOnlySpan<Operand> outputs, double** rows, int count, double* memory)
    {
        var column = 0;
        var whole = outputs.Length < Four ? 0 : count / Four * Four;
        while (column < outputs.Length)
        {
            if (outputs.Length < Four)
            {
                StoreOne(outputs[column], column, rows, 0, count, memory);
                column++;
                continue;
            }

            // The last four overlap others: the same numbers to the same places.
            column = Math.Min(column, outputs.Length - Four);
            var (first, second, third, fourth) = (
                outputs[column],
                outputs[column + 1],
                outputs[column + 2],
                outputs[column + 3]
            );
            for (var i = 0; i < whole; i += Four)
            {
                var a = At(first, i, memory);
                var b = At(second, i, memory);
                var c = At(third, i, memory);
                var d = At(fourth, i, memory);
                Transpose(ref a, ref b, ref c, ref d);
                a.Store(rows[i] + column);
                b.Store(rows[i + 1] + column);
                c.Store(rows[i + 2] + column);
                d.Store(rows[i + 3] + column);
            }

            for (var k = 0; k < Four && whole < count; k++)
            {
                StoreOne(outputs[column + k], column + k, rows, whole, count, memory);
            }

            column += Four;
        }
    }

    private static void StoreOne(Operand output, int column, double** rows, int start, int count, double* memory)
    {
        var source = memory + output.Address;
        for (var i = start; i < count; i++)
        {
            rows[i][column] = source[i * output.Stride];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> At(Operand output, int i, double* memory) =>
        output.Stride == 0 ? Vector256.Create(memory[output.Address]) : Vector256.Load(memory + output.Address + i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<double> column, int address, double* memory)
    {
        if (address >= 0)
        {
            column.Store(memory + address);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        ref Vector256<double> a,
        ref Vector256<double> b,
        ref Vector256<double> c,
        ref Vector256<double> d
    )
    {
        if (Avx.IsSupported)
        {
            var (ab0, ab1) = (Avx.UnpackLow(a, b), Avx.UnpackHigh(a, b));
            var (cd0, cd1) = (Avx.UnpackLow(c, d), Avx.UnpackHigh(c, d));
            a = Avx.Permute2x128(ab0, cd0, 0x20);
            b = Avx.Permute2x128(ab1, cd1, 0x20);
            c = Avx.Permute2x128(ab0, cd0, 0x31);
            d = Avx.Permute2x128(ab1, cd1, 0x31);
            return;
        }

        (a, b, c, d) = (
            Vector256.Create(a[0], b[0], c[0], d[0]),
            Vector256.Create(a[1], b[1], c[1], d[1]),
            Vector256.Create(a[2], b[2], c[2], d[2]),
            Vector256.Create(a[3], b[3], c[3], d[3])
        );
    }
}
