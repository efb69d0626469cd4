using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace DualDiff.Tests;

/// <summary>Every rule of the library, found by reflection: a new rule file is in all random functions at once.</summary>
internal static class Primitives
{
    public static IReadOnlyList<UnaryPrimitive> Unary { get; } =
    [.. Create<UnaryPrimitive>(typeof(IUnaryRule), typeof(UnaryPrimitive<>))];

    /// <remarks>IEEE remainder jumps inside the samples of its card; the differences of a random function would see that.</remarks>
    public static IReadOnlyList<BinaryPrimitive> Binary { get; } =
    [
        .. Create<BinaryPrimitive>(typeof(IBinaryRule), typeof(BinaryPrimitive<>))
            .Where(primitive => primitive.Card.Name != "Ieee754Remainder"),
    ];

    public static IReadOnlyList<NaryPrimitive> Nary { get; } =
    [.. Create<NaryPrimitive>(typeof(INaryRule), typeof(NaryPrimitive<>))];

    private static IEnumerable<TPrimitive> Create<TPrimitive>(Type contract, Type shape) =>
        contract
            .Assembly.GetTypes()
            .Where(type => type is { IsValueType: true, IsGenericType: false } && contract.IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (TPrimitive)RuntimeHelpers.GetUninitializedObject(shape.MakeGenericType(type)));
}

/// <summary>A rule of one argument, scaled so that it maps [-1, 1] into [-1, 1].</summary>
internal abstract class UnaryPrimitive
{
    public abstract RuleCard Card { get; }

    /// <inheritdoc cref="IRule.Selects"/>
    public abstract bool Selects { get; }

    public abstract double Apply(double x);

    public abstract T Apply<T>(T x)
        where T : struct, IReal<T>;
}

/// <summary>A rule of two arguments, scaled so that it maps [-1, 1]² into [-1, 1].</summary>
internal abstract class BinaryPrimitive
{
    public abstract RuleCard Card { get; }

    /// <inheritdoc cref="IRule.Selects"/>
    public abstract bool Selects { get; }

    /// <summary>Whether the second argument is a number that is not differentiated, such as the exponent of x^c.</summary>
    public bool SecondIsConstant => Card.Derivative.Contains("not differentiated", StringComparison.Ordinal);

    public abstract double Apply(double x, double y);

    public abstract T Apply<T>(T x, T y)
        where T : struct, IReal<T>;
}

[SuppressMessage("Performance", "CA1812", Justification = "Made by reflection.")]
internal sealed class UnaryPrimitive<TRule> : UnaryPrimitive
    where TRule : struct, IUnaryRule
{
    private static readonly Affine Into = Affine.Into(TRule.Card.Samples);

    private static readonly Affine From = Affine.From(
        Enumerable.Range(0, 129).Select(i => TRule.Value(Into.At((i - 64) / 64.0)))
    );

    public override RuleCard Card => TRule.Card;

    public override bool Selects => TRule.Selects;

    public override double Apply(double x) => From.At(TRule.Value(Into.At(x)));

    public override T Apply<T>(T x) => From.At(T.Apply<TRule>(Into.At(x)));
}

[SuppressMessage("Performance", "CA1812", Justification = "Made by reflection.")]
internal sealed class BinaryPrimitive<TRule> : BinaryPrimitive
    where TRule : struct, IBinaryRule
{
    private static readonly Affine Into = Affine.Into(TRule.Card.Samples);
    private static readonly Affine SecondInto = Affine.Into(SecondSamples(TRule.Card));

    private static readonly Affine From = Affine.From(
        from i in Enumerable.Range(0, 33)
        from j in Enumerable.Range(0, 33)
        select TRule.Value(Into.At((i - 16) / 16.0), SecondInto.At((j - 16) / 16.0))
    );

    public override RuleCard Card => TRule.Card;

    public override bool Selects => TRule.Selects;

    public override double Apply(double x, double y) => From.At(TRule.Value(Into.At(x), SecondInto.At(y)));

    public override T Apply<T>(T x, T y) => From.At(T.Apply<TRule>(Into.At(x), SecondInto.At(y)));

    /// <summary>A kink at the origin (<c>Hypot</c>) is kept out: the second argument is positive.</summary>
    private static Interval SecondSamples(RuleCard card) =>
        card.Kink.Length > 0 && HoldsZero(card.Samples) && HoldsZero(card.SecondSamples)
            ? new(card.SecondSamples.High / 16, card.SecondSamples.High)
            : card.SecondSamples;

    private static bool HoldsZero(Interval interval) => interval is { Low: < 0, High: > 0 };
}

/// <summary>u ↦ scale u + shift, by the same two operations in every number.</summary>
internal readonly record struct Affine(double Scale, double Shift)
{
    public static Affine Into(Interval interval) =>
        new((interval.High - interval.Low) / 2, (interval.High + interval.Low) / 2);

    /// <summary>Back to [-0.95, 0.95], since extremes lie between the values given; a constant goes to 0.</summary>
    public static Affine From(IEnumerable<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        var scale = high > low ? 1.9 / (high - low) : 1;
        return new(scale, -scale * (high + low) / 2);
    }

    public double At(double u) => (Scale * u) + Shift;

    public T At<T>(T u)
        where T : struct, IReal<T> => (T.Constant(Scale) * u) + T.Constant(Shift);
}
