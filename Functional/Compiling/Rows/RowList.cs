using System.Buffers;

namespace DualDiff;

/// <summary>Rows by number: a range, until some of it has been taken out; then a list in the order of the rows.</summary>
internal struct RowList
{
    private readonly int first;
    private int[]? rows;
    private readonly bool isRented;

    /// <summary>All rows of a range.</summary>
    public RowList(int first, int count) => (this.first, Count, isRented) = (first, count, true);

    /// <summary>Some rows.</summary>
    public RowList(int[] rows, int count) => (this.rows, Count) = (rows, count);

    public int Count { get; private set; }

    /// <summary>Writing is for places that have been read: what stays moves to the front.</summary>
    public int this[int place]
    {
        readonly get => rows is null ? first + place : rows[place];
        set
        {
            if (rows is null)
            {
                var list = ArrayPool<int>.Shared.Rent(Count);
                for (var i = 0; i < Count; i++)
                {
                    list[i] = first + i;
                }

                rows = list;
            }

            rows[place] = value;
        }
    }

    /// <summary>Some of the rows, as a list of its own.</summary>
    public readonly RowList Part(int start, int count) =>
        rows is null ? new(first + start, count) : new(rows.AsSpan(start, count).ToArray(), count);

    /// <summary>Keeps the first few.</summary>
    public void Keep(int count) => Count = count;

    /// <summary>Gives pooled memory back.</summary>
    public void Release()
    {
        if (isRented && rows is not null)
        {
            ArrayPool<int>.Shared.Return(rows);
        }

        (rows, Count) = (null, 0);
    }
}
