namespace DualDiff.GradBench;

/// <summary>The Jacobian of bundle adjustment in compressed rows: two of 15 entries for each observation, then one of one.</summary>
internal sealed class SparseMatrix(int observations)
{
    private int row;
    private int entry;

    /// <summary>Where each row begins; the last number is that of all entries.</summary>
    public int[] Rows { get; } = new int[(3 * observations) + 1];

    public int[] Columns { get; } = new int[((2 * Ba.Inputs) + 1) * observations];

    public double[] Values { get; } = new double[((2 * Ba.Inputs) + 1) * observations];

    public void Clear() => (row, entry) = (0, 0);

    public void AddRow(ReadOnlySpan<int> columns, double[,] rows, int index)
    {
        columns.CopyTo(Columns.AsSpan(entry));
        for (var j = 0; j < columns.Length; j++)
        {
            Values[entry + j] = rows[index, j];
        }

        entry += columns.Length;
        Rows[++row] = entry;
    }

    public void AddRow(int column, double value)
    {
        (Columns[entry], Values[entry]) = (column, value);
        Rows[++row] = ++entry;
    }

    /// <summary>What the suite wants to see of each array: the entries of the first observation, and the last one.</summary>
    public T[] Sample<T>(T[] entries) => [.. entries.AsSpan(0, 2 * Ba.Inputs), entries[^1]];
}
