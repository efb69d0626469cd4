using System.Diagnostics.CodeAnalysis;

namespace DualDiff.Tests;

/// <summary>A rule of two arguments, found by reflection.</summary>
internal abstract class BinaryCase
{
    /// <summary>Name of the struct, without <c>Rule</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The struct.</summary>
    public abstract Type Rule { get; }

    public abstract RuleCard Card { get; }

    public abstract bool Selects { get; }

    /// <summary>The second argument is a constant by contract: an exponent, a number of digits.</summary>
    public bool SecondIsConstant => Card.Derivative.EndsWith("not differentiated", StringComparison.Ordinal);

    public abstract double Value(double x, double y);

    public abstract (double X, double Y) Partials(double x, double y);

    public abstract T Apply<T>(T x, T y)
        where T : struct, IReal<T>;

    /// <summary>∂²/∂x², ∂²/∂x∂y (slope in x, then in y), ∂²/∂y∂x, ∂²/∂y².</summary>
    public (double XX, double XY, double YX, double YY) Seconds(double x, double y)
    {
        var xx = Jets.D2(Apply(Jets.Second(x, true, true), Jet2.Constant(y)));
        return SecondIsConstant
            ? (xx, 0, 0, 0)
            : (
                xx,
                Jets.D2(Apply(Jets.Second(x, inner: false, outer: true), Jets.Second(y, inner: true, outer: false))),
                Jets.D2(Apply(Jets.Second(x, inner: true, outer: false), Jets.Second(y, inner: false, outer: true))),
                Jets.D2(Apply(Jet2.Constant(x), Jets.Second(y, true, true)))
            );
    }
}

/// <inheritdoc/>
[SuppressMessage("Performance", "CA1812", Justification = "RuleCatalog makes it by reflection.")]
internal sealed class BinaryCase<TRule> : BinaryCase
    where TRule : struct, IBinaryRule
{
    public override Type Rule => typeof(TRule);

    public override RuleCard Card => TRule.Card;

    public override bool Selects => TRule.Selects;

    public override double Value(double x, double y) => TRule.Value(x, y);

    public override (double X, double Y) Partials(double x, double y)
    {
        var (dx, dy) = TRule.Partials(new Plain(x), new Plain(y), new Plain(TRule.Value(x, y)));
        return (dx.Value, dy.Value);
    }

    public override T Apply<T>(T x, T y) => T.Apply<TRule>(x, y);
}
