namespace DualDiff;

/// <summary>How a value made of <see cref="Real"/>s becomes a flat vector, and back. Found once for each type.</summary>
/// <typeparam name="T">The type of a function's argument or result.</typeparam>
internal abstract class Structure<T>
{
    private static readonly Structure<T>? Found = Find();

    /// <summary>The structure of <typeparamref name="T"/>.</summary>
    /// <exception cref="NotSupportedException">The type is not made of numbers.</exception>
    public static Structure<T> Default => Found ?? throw Errors.NoStructure(typeof(T));

    /// <summary>The numbers of <paramref name="value"/>, in a fresh array.</summary>
    public abstract Real[] Flatten(T value);

    /// <summary>A value like <paramref name="like"/> that holds the numbers of <paramref name="flat"/>, and may keep that array.</summary>
    public abstract T Rebuild(T like, Real[] flat);

    /// <summary>The numbers of <paramref name="value"/>, which must have as many as <paramref name="like"/>.</summary>
    public Real[] FlattenLike(T like, T value, string transform, string what, string whole)
    {
        ArgumentNullException.ThrowIfNull(value);
        var (found, expected) = (Flatten(value), Flatten(like).Length);
        return found.Length == expected ? found : throw Errors.Length(transform, what, found.Length, whole, expected);
    }

    private static Structure<T>? Find() =>
        (new RealStructure() as object) as Structure<T> ?? (new ArrayStructure() as object) as Structure<T>;
}
