namespace DualDiff;

/// <summary>Four columns that lie side by side in a row, or one; and where in the workspace each begins, -1 if it is not used.</summary>
internal readonly record struct RowColumns(
    int Column,
    bool IsFour,
    int Address0,
    int Address1,
    int Address2,
    int Address3
)
{
    public const int Width = 4;

    /// <summary>Four at a time; the last four overlap others, and a row of fewer than four is read one by one.</summary>
    /// <param name="columns">The address of each used column.</param>
    /// <param name="width">Numbers a row.</param>
    /// <param name="fix">The final address.</param>
    public static RowColumns[] Group(SortedDictionary<int, int> columns, int width, Func<int, int> fix)
    {
        var result = new List<RowColumns>();
        if (width < Width)
        {
            return [.. columns.Select(entry => new RowColumns(entry.Key, false, fix(entry.Value), -1, -1, -1))];
        }

        var rest = new SortedDictionary<int, int>(columns);
        while (rest.Count > 0)
        {
            var start = Math.Min(rest.First().Key, width - Width);
            var addresses = new int[Width];
            for (var i = 0; i < Width; i++)
            {
                addresses[i] = rest.Remove(start + i, out var address) ? fix(address) : -1;
            }

            result.Add(new(start, true, addresses[0], addresses[1], addresses[2], addresses[3]));
        }

        return [.. result];
    }
}
