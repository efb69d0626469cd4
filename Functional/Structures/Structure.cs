namespace DualDiff;

/// <summary>How a value made of <see cref="Real"/>s becomes a flat vector, and back. Found once for each type.</summary>
internal abstract class Structure
{
    /// <summary>A longer list is left to the garbage collector.</summary>
    protected const int LargestSpare = 1 << 14;

    /// <summary>An empty list that has grown once already. Taking it empties the slot, so nested calls are safe.</summary>
    [ThreadStatic]
    private protected static List<Real>? spare;

    /// <summary>Appends the numbers of a value of this structure's type.</summary>
    public abstract void WriteObject(object? value, List<Real> numbers);

    /// <summary>A value like <paramref name="like"/> with the next numbers of <paramref name="numbers"/>.</summary>
    public abstract object? ReadObject(object? like, NumberReader numbers);

    /// <summary>The shape in words, <c>(Real, Real[3])</c>: two values agree in it or not.</summary>
    public abstract string DescribeObject(object? value);

    /// <summary>Appends the members that hold no numbers, in a fixed order.</summary>
    public abstract void WriteInertObject(object? value, List<object?> inert);
}

/// <inheritdoc/>
/// <typeparam name="T">The type of a function's argument or result.</typeparam>
internal abstract class Structure<T> : Structure
{
    /// <summary>The structure of <typeparamref name="T"/>.</summary>
    /// <exception cref="NotSupportedException">A value of the type cannot be taken apart or put together.</exception>
    public static Structure<T> Default => Registered.Structure;

    /// <summary>The structure of a type that a transform differentiates by or of: it must hold numbers.</summary>
    /// <exception cref="NotSupportedException">It holds none, or cannot be taken apart.</exception>
    public static Structure<T> Traced =>
        Default is InertStructure<T>
            ? throw Errors.NoStructure(typeof(T), "it holds no Real. Use Real, Real[] or a record of them.")
            : Default;

    /// <summary>The numbers of <paramref name="value"/>, in a fresh array.</summary>
    public virtual Real[] Flatten(T value)
    {
        var numbers = spare ?? [];
        spare = null;
        Write(value, numbers);
        Real[] flat = [.. numbers];
        numbers.Clear();
        spare = numbers.Capacity <= LargestSpare ? numbers : null;
        return flat;
    }

    /// <summary>A value like <paramref name="like"/> that holds the numbers of <paramref name="flat"/>, and may keep that array.</summary>
    public virtual T Rebuild(T like, Real[] flat) => Read(like, new NumberReader(flat));

    public abstract void Write(T value, List<Real> numbers);

    public abstract T Read(T like, NumberReader numbers);

    public abstract string Describe(T value);

    /// <summary>Appends the members that hold no numbers, in a fixed order.</summary>
    public virtual void WriteInert(T value, List<object?> inert) { }

    /// <summary>The numbers of <paramref name="value"/>, which must have the shape of <paramref name="like"/>.</summary>
    public virtual Real[] FlattenLike(T like, T value, string transform, string what, string whole)
    {
        ArgumentNullException.ThrowIfNull(value);
        var (found, expected) = (Describe(value), Describe(like));
        return found == expected ? Flatten(value) : throw Errors.Shape(transform, what, found, whole, expected);
    }

    public override void WriteObject(object? value, List<Real> numbers) => Write((T)value!, numbers);

    public override object? ReadObject(object? like, NumberReader numbers) => Read((T)like!, numbers);

    public override string DescribeObject(object? value) => Describe((T)value!);

    public override void WriteInertObject(object? value, List<object?> inert) => WriteInert((T)value!, inert);

    /// <summary>One slot a type: filled by registration, or found by reflection at first use.</summary>
    internal static class Registered
    {
        private static Structure<T>? structure;

        public static Structure<T> Structure
        {
            get => structure ??= (Structure<T>)StructureFinder.Find(typeof(T));
            set => structure = value;
        }
    }
}
