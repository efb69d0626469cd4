namespace DualDiff;

/// <summary>How the rows of a batch are kept.</summary>
/// <typeparam name="TRows">The batch.</typeparam>
/// <typeparam name="TRow">A row.</typeparam>
internal abstract class RowLayout<TRows, TRow>
{
    public abstract int Count(TRows rows);

    public abstract TRow Row(TRows rows, int row);

    /// <summary>A batch of rows.</summary>
    public abstract TRows Join(TRow[] rows);

    /// <summary>Copies the numbers of all rows, which have the structure of the first one.</summary>
    /// <returns>Whether they are all constants.</returns>
    public abstract bool TryRead(TRows rows, Span<double> numbers);

    /// <summary>A batch of numbers; null if rows are more than that, and have to be put together one by one.</summary>
    public virtual TRows? TryWrite(ReadOnlySpan<double> numbers, int count) => default;

    /// <summary>Refuses rows of different structure.</summary>
    /// <returns>
    /// Whether the members that hold no numbers are the same in all rows: a program may rest on any of them.
    /// </returns>
    public virtual bool DemandSame(TRows rows) => true;

    protected static bool TryCopy(ReadOnlySpan<Real> from, Span<double> to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            if (!from[i].IsConstant)
            {
                return false;
            }

            to[i] = from[i].Raw;
        }

        return true;
    }
}
