using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DualDiff.Tests;

/// <summary>A layer: numbers, and members that ride along.</summary>
internal sealed record Layer(string Name, Real[,] Weights, Real[] Bias, int Epoch);

/// <summary>Records in a record.</summary>
internal sealed record Network(ImmutableArray<Layer> Layers, Real Rate, bool IsTrained);

/// <summary>Members beside those of the constructor.</summary>
internal sealed record Extended(Real First)
{
    public Real Second { get; init; }

    public string Label { get; init; } = "none";

    /// <summary>Computed: no number of its own.</summary>
    public Real Sum => First + Second;
}

internal readonly record struct Pair(Real X, Real Y);

/// <summary>A struct without a constructor.</summary>
internal record struct Loose
{
    public Real X { get; set; }

    public Real Y { get; init; }
}

/// <summary>Public fields.</summary>
internal struct Fields
{
    public Real X;
    public Real Y;
    public int Count;
}

/// <summary>A record that contains itself.</summary>
internal sealed record Tree(Real Value, Tree? Left, Tree? Right);

internal abstract record Shape;

internal sealed record Circle(Real Radius) : Shape;

internal record Box(Real Width, Real Height) : Shape;

internal sealed record Brick(Real Width, Real Height, Real Depth) : Box(Width, Height);

/// <summary>Not to be taken apart: its numbers are private.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "It is refused before a value is made.")]
internal sealed class Sealed(params Real[] numbers)
{
    private readonly Real[] numbers = numbers;

    public Real Total() => Real.Sum(numbers);
}

/// <summary>Like <see cref="Sealed"/>, but registered.</summary>
internal sealed class Signal(double rate, params Real[] samples)
{
    static Signal() => Structures.Register<Signal>(s => s.samples, (like, numbers) => new(like.Rate, numbers));

    public static void Use() { }

    private readonly Real[] samples = samples;

    public double Rate { get; } = rate;

    public Real[] Samples() => [.. samples];
}

[SuppressMessage("Performance", "CA1812", Justification = "It is refused before a value is made.")]
internal sealed record WithFunction(Real X, Func<Real, Real> Activation);

internal sealed record WithSequence(Real X, IReadOnlyList<Real> Items);

/// <summary>A member that nothing can set.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "It is refused before a value is made.")]
internal sealed class Stuck(Real first)
{
    public Real First { get; } = first;

    public Real Second { get; } = first * 2.0;
}

/// <summary>A field that nothing can set.</summary>
internal readonly struct StuckField(Real other)
{
    public readonly Real First = other;
}

/// <summary>Refuses negative numbers.</summary>
internal sealed record Positive
{
    public Positive(Real x) => X = x.Value < 0 ? throw new TimeZoneNotFoundException("negative") : x;

    public Real X { get; }
}
