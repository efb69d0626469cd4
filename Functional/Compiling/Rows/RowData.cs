namespace DualDiff;

/// <summary>The rows of a data set, side by side, where the garbage collector does not move them. A copy: a pure function's data does not change.</summary>
internal sealed unsafe class RowData
{
    private readonly double[] numbers;

    private RowData(int count, int width)
    {
        (Count, Width) = (count, width);
        numbers = GC.AllocateArray<double>(count * width, pinned: true);
    }

    public int Count { get; }

    /// <summary>How many numbers a row has.</summary>
    public int Width { get; }

    public double* Pointer =>
        (double*)
            System.Runtime.CompilerServices.Unsafe.AsPointer(
                ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(numbers)
            );

    public ReadOnlySpan<double> this[int row] => numbers.AsSpan(row * Width, Width);

    public static RowData Of(double[,] rows)
    {
        var data = new RowData(rows.GetLength(0), rows.GetLength(1));
        Buffer.BlockCopy(rows, 0, data.numbers, 0, rows.Length * sizeof(double));
        return data;
    }

    public static RowData Of(IReadOnlyList<double[]> rows)
    {
        var data = new RowData(rows.Count, rows is [var first, ..] ? first.Length : 0);
        for (var i = 0; i < rows.Count; i++)
        {
            ArgumentNullException.ThrowIfNull(rows[i], nameof(rows));
            if (rows[i].Length != data.Width)
            {
                throw Errors.RowShape("SumOver", "argument", i, $"Real[{rows[i].Length}]", $"Real[{data.Width}]");
            }

            rows[i].CopyTo(data.numbers, i * data.Width);
        }

        return data;
    }

    /// <summary>The row as numbers of a function.</summary>
    public Real[] Lift(int row)
    {
        var lifted = new Real[Width];
        for (var i = 0; i < Width; i++)
        {
            lifted[i] = new(this[row][i]);
        }

        return lifted;
    }
}
