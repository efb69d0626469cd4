using System.Collections.Concurrent;

namespace DualDiff;

/// <summary>Types that functions over <see cref="Real"/> may take and return.</summary>
/// <remarks>
/// Without registration: <c>Real</c>, <c>Real[]</c>, <c>Real[,]</c>, arrays, <c>List</c>, <c>ImmutableArray</c>, dictionaries (by
/// ordered keys), tuples, records and record structs, F# records, tuples and lists, nested at will; members without numbers ride
/// along. Those but the first three are found by reflection.
/// </remarks>
public static class Structures
{
    private static readonly ConcurrentDictionary<Type, bool> Registered = [];

    /// <summary>Says how a type of one's own is taken apart and put together; needs no reflection, so it works under trimming and AOT.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="flatten">The numbers of a value, in a fixed order.</param>
    /// <param name="rebuild">A value like the first argument with as many numbers as it has, in the same order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Register<T>(Func<T, Real[]> flatten, Func<T, Real[], T> rebuild)
    {
        ArgumentNullException.ThrowIfNull(flatten);
        ArgumentNullException.ThrowIfNull(rebuild);
        Registered[typeof(T)] = true;
        Structure<T>.Registered.Structure = new RegisteredStructure<T>(flatten, rebuild);
    }

    /// <summary>Whether the user has said how the type is taken apart.</summary>
    internal static bool IsRegistered(Type type) => Registered.GetValueOrDefault(type);
}
