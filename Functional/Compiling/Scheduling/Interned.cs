namespace DualDiff;

/// <summary>Objects by number, each once.</summary>
internal sealed class Interned<T>
    where T : class
{
    private readonly List<T> items = [];
    private readonly Dictionary<T, int> places = [];

    public int IndexOf(T item)
    {
        if (!places.TryGetValue(item, out var place))
        {
            places.Add(item, place = items.Count);
            items.Add(item);
        }

        return place;
    }

    public T[] ToArray() => [.. items];
}
