using System.Runtime.InteropServices;

namespace DualDiff;

/// <summary>A matrix: each row is a vector.</summary>
internal sealed class MatrixRows : RowLayout<Real[,], Real[]>
{
    public static readonly MatrixRows Instance = new();

    public override int Count(Real[,] rows) => rows.GetLength(0);

    public override Real[] Row(Real[,] rows, int row) =>
        Numbers(rows).Slice(row * rows.GetLength(1), rows.GetLength(1)).ToArray();

    public override Real[,] Join(Real[][] rows)
    {
        var result = new Real[rows.Length, rows is [var first, ..] ? first.Length : 0];
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Length != result.GetLength(1))
            {
                throw Errors.RowShape("Vmap", "result", i, $"Real[{rows[i].Length}]", $"Real[{result.GetLength(1)}]");
            }

            rows[i].CopyTo(Numbers(result).Slice(i * result.GetLength(1), result.GetLength(1)));
        }

        return result;
    }

    public override bool TryRead(Real[,] rows, Span<double> numbers) => TryCopy(Numbers(rows), numbers);

    public override Real[,] TryWrite(ReadOnlySpan<double> numbers, int count)
    {
        var result = new Real[count, count == 0 ? 0 : numbers.Length / count];
        var target = Numbers(result);
        for (var i = 0; i < numbers.Length; i++)
        {
            target[i] = new(numbers[i]);
        }

        return result;
    }

    private static Span<Real> Numbers(Real[,] matrix) =>
        MemoryMarshal.CreateSpan(
            ref System.Runtime.CompilerServices.Unsafe.As<byte, Real>(ref MemoryMarshal.GetArrayDataReference(matrix)),
            matrix.Length
        );
}
