namespace DualDiff;

/// <summary>An array of anything that has a structure.</summary>
internal sealed class ItemRows<T> : RowLayout<T[], T>
{
    public static readonly ItemRows<T> Instance = new();

    public override int Count(T[] rows) => rows.Length;

    public override T Row(T[] rows, int row) => rows[row];

    public override T[] Join(T[] rows) => rows;

    public override bool TryRead(T[] rows, Span<double> numbers)
    {
        var next = 0;
        foreach (var row in rows)
        {
            var flat = row is Real[] vector ? vector : Structure<T>.Default.Flatten(row);
            if (!TryCopy(flat, numbers[next..]))
            {
                return false;
            }

            next += flat.Length;
        }

        return true;
    }

    public override bool DemandSame(T[] rows)
    {
        var (first, expected) = (new List<object?>(), "");
        var isUniform = true;
        var inert = new List<object?>();
        for (var i = 0; i < rows.Length; i++)
        {
            if (i > 0 && rows[i] is Real[] vector && rows[0] is Real[] like && vector.Length == like.Length)
            {
                continue;
            }

            if (rows[i] is null)
            {
                throw Errors.RowShape("Vmap", "argument", i, "null", Structure<T>.Default.Describe(rows[0]));
            }

            inert.Clear();
            Structure<T>.Default.WriteInert(rows[i], inert);
            var found = Structure<T>.Default.Describe(rows[i]);
            if (i == 0)
            {
                first.AddRange(inert);
                expected = found;
            }

            if (found != expected)
            {
                throw Errors.RowShape("Vmap", "argument", i, found, expected);
            }

            isUniform &= first.SequenceEqual(inert);
        }

        return isUniform;
    }
}
