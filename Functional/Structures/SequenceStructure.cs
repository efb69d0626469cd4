namespace DualDiff;

/// <summary>An array, a list, an immutable array or an F# list of anything that has a structure.</summary>
/// <param name="build">Makes the collection from its items.</param>
internal sealed class SequenceStructure<T, TItem>(Func<TItem[], T> build) : Structure<T>
    where T : IEnumerable<TItem>
{
    public override void Write(T value, List<Real> numbers)
    {
        foreach (var item in Items(value))
        {
            Structure<TItem>.Default.Write(item, numbers);
        }
    }

    public override T Read(T like, NumberReader numbers) =>
        IsMissing(like)
            ? default!
            : build(Array.ConvertAll(Items(like), item => Structure<TItem>.Default.Read(item, numbers)));

    public override void WriteInert(T value, List<object?> inert)
    {
        foreach (var item in Items(value))
        {
            Structure<TItem>.Default.WriteInert(item, inert);
        }
    }

    public override string Describe(T value) =>
        IsMissing(value)
            ? "null"
            : $"[{string.Join(", ", Array.ConvertAll(Items(value), Structure<TItem>.Default.Describe))}]";

    /// <summary>Null, or an immutable array that was never made.</summary>
    private static bool IsMissing(T value) => EqualityComparer<T>.Default.Equals(value, default);

    private static TItem[] Items(T value) => IsMissing(value) ? [] : [.. value];
}
