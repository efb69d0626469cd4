using System.Diagnostics.CodeAnalysis;

namespace DualDiff.Tests;

/// <summary>A rule of many arguments, scaled so that it maps [-1, 1]ⁿ into [-1, 1].</summary>
internal abstract class NaryPrimitive
{
    /// <summary>The most arguments it is given.</summary>
    protected const int Most = 6;

    public abstract RuleCard Card { get; }

    /// <inheritdoc cref="IRule.Selects"/>
    public abstract bool Selects { get; }

    /// <summary>A number of arguments that the rule takes.</summary>
    public int Arity(int choice) =>
        Card.Name switch
        {
            "FusedMultiplyAdd" => 3,
            "Dot" => 2 * (1 + (choice % 3)),
            _ when HasParameters => 1,
            _ => 1 + (choice % 5),
        };

    public abstract double Apply(double[] x, double parameter);

    public abstract T Apply<T>(T[] x, double parameter)
        where T : struct, IReal<T>;

    /// <summary>Whether two numbers come first that are not differentiated, as in the incomplete beta function.</summary>
    protected bool HasParameters => Card.Derivative.Contains("not differentiated", StringComparison.Ordinal);
}

[SuppressMessage("Performance", "CA1812", Justification = "Made by reflection.")]
internal sealed class NaryPrimitive<TRule> : NaryPrimitive
    where TRule : struct, INaryRule
{
    private static readonly Affine[] From = [.. Enumerable.Range(0, Most + 1).Select(Measure)];

    public override RuleCard Card => TRule.Card;

    public override bool Selects => TRule.Selects;

    public override double Apply(double[] x, double parameter) => From[x.Length].At(Plainly(x, parameter));

    public override T Apply<T>(T[] x, double parameter) =>
        From[x.Length]
            .At(T.ApplyMany<TRule>([.. Parameters<T>(parameter), .. x.Select((u, i) => Into(i, x.Length).At(u))]));

    private static bool TakesParameters =>
        TRule.Card.Derivative.Contains("not differentiated", StringComparison.Ordinal);

    private static double Plainly(double[] x, double parameter) =>
        TRule.Value(
            (double[])
                [
                    .. TakesParameters ? [2 + parameter, 2 - (parameter / 2)] : Array.Empty<double>(),
                    .. x.Select((u, i) => Into(i, x.Length).At(u)),
                ]
        );

    private static T[] Parameters<T>(double parameter)
        where T : struct, IReal<T> =>
        TakesParameters ? [T.Constant(2 + parameter), T.Constant(2 - (parameter / 2))] : [];

    /// <summary>Kinks are kept out: arguments of a selection have an interval each, and no norm comes near the origin.</summary>
    private static Affine Into(int index, int count)
    {
        var (low, high) = (TRule.Card.Samples.Low, TRule.Card.Samples.High);
        var width = (high - low) / count;
        return Affine.Into(
            TRule.Selects ? new(low + ((index + 0.1) * width), low + ((index + 0.9) * width))
            : TRule.Card.Kink.Length > 0 && index == 0 ? new(high / 16, high)
            : TRule.Card.Samples
        );
    }

    private static Affine Measure(int count)
    {
        if (count == 0 || (TRule.Card.Name == "FusedMultiplyAdd" && count != 3))
        {
            return default;
        }

        var points = count == 1 ? 33 : 3;
        return Affine.From(
            from parameter in new[] { -1.0, 0, 1 }
            from index in Enumerable.Range(0, (int)Math.Pow(points, count))
            select Plainly(
                [
                    .. Enumerable
                        .Range(0, count)
                        .Select(i => ((int)(index / Math.Pow(points, i)) % points * 2.0 / (points - 1)) - 1),
                ],
                parameter
            )
        );
    }
}
