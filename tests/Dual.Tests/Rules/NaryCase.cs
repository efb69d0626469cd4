using System.Diagnostics.CodeAnalysis;
using CsCheck;

namespace DualDiff.Tests;

/// <summary>A rule of many arguments, found by reflection.</summary>
internal abstract class NaryCase
{
    /// <summary>Name of the struct, without <c>Rule</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The struct.</summary>
    public abstract Type Rule { get; }

    public abstract RuleCard Card { get; }

    public abstract bool Selects { get; }

    /// <summary>All arguments but the last are parameters, constant by contract.</summary>
    public bool LastOnly => Card.Derivative.EndsWith("not differentiated", StringComparison.Ordinal);

    /// <summary>Points of the lengths that the rule takes, inside the smooth part of its domain.</summary>
    public Gen<double[]> Points =>
        from n in Name switch
        {
            "FusedMultiplyAdd" or "BetaRegularized" or "BetaDensity" => Gen.Const(3),
            "Dot" => Gen.Int[1, 3].Select(half => 2 * half),
            _ => Gen.Int[1, 5],
        }
        from x in Selects ? Separated(n) : Every.Point(Card.Samples).Array[n]
        where Name != "Norm" || x.Max(Math.Abs) > 0.5
        select x;

    public abstract double Value(double[] x);

    public abstract double[] Partials(double[] x);

    public abstract T Apply<T>(T[] x)
        where T : struct, IReal<T>;

    public bool IsDifferentiated(int argument, int length) => !LastOnly || argument == length - 1;

    /// <summary>The partial in i, differentiated in j.</summary>
    public double Second(double[] x, int i, int j) =>
        Jets.D2(Apply([.. x.Select((xk, k) => Jets.Second(xk, inner: k == i, outer: k == j))]));

    /// <summary>No two numbers closer than 0.3, in any order: no tie is within the reach of a difference.</summary>
    private static Gen<double[]> Separated(int n) =>
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, n).ToArray()), Gen.Double[-0.35, 0.35].Array[n])
            .Select(pair => pair.Item1.Zip(pair.Item2, (rank, noise) => rank - 2 + noise).ToArray());
}

/// <inheritdoc/>
[SuppressMessage("Performance", "CA1812", Justification = "RuleCatalog makes it by reflection.")]
internal sealed class NaryCase<TRule> : NaryCase
    where TRule : struct, INaryRule
{
    public override Type Rule => typeof(TRule);

    public override RuleCard Card => TRule.Card;

    public override bool Selects => TRule.Selects;

    public override double Value(double[] x) => TRule.Value(x);

    public override double[] Partials(double[] x)
    {
        Plain[] operands = [.. x.Select(Plain.Constant)];
        var partials = new Plain[x.Length];
        TRule.Partials(operands, new Plain(TRule.Value(x)), partials.AsSpan());
        return [.. partials.Select(partial => partial.Value)];
    }

    public override T Apply<T>(T[] x) => T.ApplyMany<TRule>(x);
}
