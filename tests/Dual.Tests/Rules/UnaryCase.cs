using System.Diagnostics.CodeAnalysis;

namespace DualDiff.Tests;

/// <summary>A rule of one argument, found by reflection.</summary>
internal abstract class UnaryCase
{
    /// <summary>Name of the struct, without <c>Rule</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The struct.</summary>
    public abstract Type Rule { get; }

    public abstract RuleCard Card { get; }

    public abstract bool Selects { get; }

    public abstract double Value(double x);

    /// <summary>The slope by <c>Slope</c> alone.</summary>
    public abstract double Slope(double x);

    public abstract (double Value, double Slope) ValueAndSlope(double x);

    public abstract T Apply<T>(T x)
        where T : struct, IReal<T>;

    public double Second(double x) => Jets.D2(Apply(Jets.Second(x)));

    public double Third(double x) => Jets.D3(Apply(Jets.Third(x)));
}

/// <inheritdoc/>
[SuppressMessage("Performance", "CA1812", Justification = "RuleCatalog makes it by reflection.")]
internal sealed class UnaryCase<TRule> : UnaryCase
    where TRule : struct, IUnaryRule
{
    public override Type Rule => typeof(TRule);

    public override RuleCard Card => TRule.Card;

    public override bool Selects => TRule.Selects;

    public override double Value(double x) => TRule.Value(x);

    public override double Slope(double x) => TRule.Slope(new Plain(x), new Plain(TRule.Value(x))).Value;

    public override (double Value, double Slope) ValueAndSlope(double x)
    {
        var y = TRule.ValueAndSlope<TRule>(x, out var slope);
        return (y, slope);
    }

    public override T Apply<T>(T x) => T.Apply<TRule>(x);
}
