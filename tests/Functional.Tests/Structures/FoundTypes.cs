using System.Diagnostics.CodeAnalysis;

namespace DualDiff.Tests;

internal abstract record Material;

internal sealed record Wood(string Name, Real Density) : Material;

/// <summary>All its numbers are those of its base.</summary>
internal sealed record Tile(Real Width, Real Height) : Box(Width, Height);

/// <summary>Contains itself, and no numbers.</summary>
internal sealed record Chain(string Name, Chain? Next);

/// <summary>Types without numbers: its own kind, a collection, an abstract class and one that is put together from such.</summary>
internal sealed record Loaded(Real X, Chain Chain, HashSet<int> Marks, Type Kind, Random Random);

/// <summary>Nothing but a function, and that not over numbers.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "It is refused before a value is made.")]
internal sealed record Hook(Action Act);

/// <summary>Registered. By its fields it holds no numbers.</summary>
internal sealed class Parcel(object content)
{
    static Parcel() => Structures.Register<Parcel>(parcel => parcel.Content, (_, numbers) => new(numbers));

    public static void Use() { }

    public Real[] Content => (Real[])content;
}

/// <summary>A key that compares with its like.</summary>
internal readonly record struct Rank(int Number) : IComparable<Rank>
{
    public int CompareTo(Rank other) => Number.CompareTo(other.Number);
}

/// <summary>A key that compares with anything.</summary>
internal readonly record struct Grade(int Number) : IComparable
{
    public int CompareTo(object? obj) => obj is Grade other ? Number.CompareTo(other.Number) : 1;
}

/// <summary>Only the longest of its constructors sets every member.</summary>
internal sealed class Fraction
{
    public Fraction() { }

    public Fraction(Real top)
        : this(top, 1.0) { }

    public Fraction(Real top, Real bottom) => (Top, Bottom) = (top, bottom);

    public Real Top { get; }

    public Real Bottom { get; }
}

/// <summary>No public constructor.</summary>
internal sealed class Between
{
    private Between() { }

    public Real From { get; } = 0.0;

    public Real To { get; } = 1.0;

    public static Between Unit { get; } = new();
}

internal static class Setting<T>
{
    internal enum Mode
    {
        Off,
        On,
    }
}
