namespace DualDiff;

/// <summary>A vector: each row is a number.</summary>
internal sealed class VectorRows : RowLayout<Real[], Real>
{
    public static readonly VectorRows Instance = new();

    public override int Count(Real[] rows) => rows.Length;

    public override Real Row(Real[] rows, int row) => rows[row];

    public override Real[] Join(Real[] rows) => rows;

    public override bool TryRead(Real[] rows, Span<double> numbers) => TryCopy(rows, numbers);

    public override Real[] TryWrite(ReadOnlySpan<double> numbers, int count)
    {
        var result = new Real[count];
        for (var i = 0; i < count; i++)
        {
            result[i] = new(numbers[i]);
        }

        return result;
    }
}
