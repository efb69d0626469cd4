namespace DualDiff;

/// <summary>A dictionary, its values in the order of their keys.</summary>
/// <param name="build">Makes the dictionary from its pairs, like another one.</param>
internal sealed class DictionaryStructure<T, TKey, TValue>(Func<T, KeyValuePair<TKey, TValue>[], T> build)
    : Structure<T>
    where T : IEnumerable<KeyValuePair<TKey, TValue>>
{
    // Not the culture's order: the numbers of a dictionary stand in the same places everywhere.
    private static readonly IComparer<TKey> KeyOrder =
        typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;

    public override void Write(T value, List<Real> numbers)
    {
        foreach (var pair in Ordered(value))
        {
            Structure<TValue>.Default.Write(pair.Value, numbers);
        }
    }

    public override T Read(T like, NumberReader numbers) =>
        like is null
            ? default!
            : build(
                like,
                Array.ConvertAll(
                    Ordered(like),
                    pair => KeyValuePair.Create(pair.Key, Structure<TValue>.Default.Read(pair.Value, numbers))
                )
            );

    public override void WriteInert(T value, List<object?> inert)
    {
        foreach (var pair in Ordered(value))
        {
            Structure<TValue>.Default.WriteInert(pair.Value, inert);
        }
    }

    public override string Describe(T value) =>
        value is null
            ? "null"
            : $"{{{string.Join(", ", Ordered(value).Select(pair => $"{pair.Key}: {Structure<TValue>.Default.Describe(pair.Value)}"))}}}";

    private static KeyValuePair<TKey, TValue>[] Ordered(T value) =>
        value is null ? [] : [.. value.OrderBy(pair => pair.Key, KeyOrder)];
}
