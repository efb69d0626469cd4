using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace DualDiff;

// How each collection is made from its items. StructureFinder binds them by the type of the collection.

internal static class ArrayBuilder<T>
{
    public static T[] Build(T[] items) => items;
}

internal static class ListBuilder<T>
{
    public static List<T> Build(T[] items) => [.. items];
}

internal static class ImmutableArrayBuilder<T>
{
    public static ImmutableArray<T> Build(T[] items) => [.. items];
}

internal static class ImmutableListBuilder<T>
{
    public static ImmutableList<T> Build(T[] items) => [.. items];
}

/// <summary>F#'s list, without a reference to FSharp.Core.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2090", Justification = "See StructureFinder.")]
internal static class FSharpListBuilder<TList, T>
{
    private static readonly PropertyInfo Empty = typeof(TList).GetProperty("Empty")!;
    private static readonly Func<T, TList, TList> Cons = typeof(TList)
        .GetMethod("Cons")!
        .CreateDelegate<Func<T, TList, TList>>();

    public static TList Build(T[] items)
    {
        var list = (TList)Empty.GetValue(null)!;
        for (var i = items.Length - 1; i >= 0; i--)
        {
            list = Cons(items[i], list);
        }

        return list;
    }
}

internal static class DictionaryBuilder<TKey, TValue>
    where TKey : notnull
{
    public static Dictionary<TKey, TValue> Build(Dictionary<TKey, TValue> like, KeyValuePair<TKey, TValue>[] pairs) =>
        new(pairs, like.Comparer);
}

internal static class SortedDictionaryBuilder<TKey, TValue>
    where TKey : notnull
{
    public static SortedDictionary<TKey, TValue> Build(
        SortedDictionary<TKey, TValue> like,
        KeyValuePair<TKey, TValue>[] pairs
    ) => new(pairs.ToDictionary(), like.Comparer);
}

// Cleared first: SetItems keeps a number whose value is the same, and with it the derivative.
internal static class ImmutableDictionaryBuilder<TKey, TValue>
    where TKey : notnull
{
    public static ImmutableDictionary<TKey, TValue> Build(
        ImmutableDictionary<TKey, TValue> like,
        KeyValuePair<TKey, TValue>[] pairs
    ) => like.Clear().AddRange(pairs);
}

internal static class ImmutableSortedDictionaryBuilder<TKey, TValue>
    where TKey : notnull
{
    public static ImmutableSortedDictionary<TKey, TValue> Build(
        ImmutableSortedDictionary<TKey, TValue> like,
        KeyValuePair<TKey, TValue>[] pairs
    ) => like.Clear().AddRange(pairs);
}
