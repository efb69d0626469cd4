using System.Diagnostics.CodeAnalysis;

namespace DualDiff.Tests;

/// <summary>
/// What a rule obeys at one point; a law throws where it is broken. The same functions run on the rules at random points
/// (<see cref="RuleLawTests"/>) and on rules with planted faults at fixed ones (<see cref="PlantedFaultTests"/>).
/// </summary>
internal static partial class Laws
{
    /// <summary>Parts of an interval where a case is judged: none symmetric to another.</summary>
    private static readonly double[] Parts = [0.07, 0.31, 0.52, 0.66, 0.94];

    private static readonly (string Name, Action<UnaryCase, double> Law)[] UnaryLaws =
    [
        (nameof(Slope), Slope),
        (nameof(SecondDerivative), SecondDerivative),
        (nameof(ValueAndSlope), ValueAndSlope),
        (nameof(SameValue), SameValue),
        (nameof(LanesOfDual), LanesOfDual),
        (nameof(NaNLane), NaNLane),
        (nameof(Selection), Selection),
    ];

    private static readonly (string Name, Action<BinaryCase, double, double> Law)[] BinaryLaws =
    [
        (nameof(Slope), Slope),
        (nameof(SecondDerivative), SecondDerivative),
        (nameof(SameValue), SameValue),
        (nameof(LanesOfDual), LanesOfDual),
        (nameof(ConstantSecond), ConstantSecond),
        (nameof(Selection), Selection),
    ];

    private static readonly (string Name, Action<NaryCase, double[]> Law)[] NaryLaws =
    [
        (nameof(Slope), Slope),
        (nameof(SecondDerivative), SecondDerivative),
        (nameof(SameValue), SameValue),
        (nameof(LanesOfDual), LanesOfDual),
        (nameof(ConstantSecond), ConstantSecond),
        (nameof(Selection), Selection),
    ];

    /// <summary>The names of the laws that the rule breaks; none for a right rule.</summary>
    public static IReadOnlyList<string> Judge(UnaryCase rule) =>
        [
            .. UnaryLaws
                .Where(law => Parts.Any(part => Breaks(() => law.Law(rule, At(rule.Card.Samples, part)))))
                .Select(law => law.Name),
            .. Breaks(() => AtKinks(rule)) ? [nameof(AtKinks)] : Array.Empty<string>(),
        ];

    /// <inheritdoc cref="Judge(UnaryCase)"/>
    public static IReadOnlyList<string> Judge(BinaryCase rule) =>
        [
            .. BinaryLaws
                .Where(law => Points(rule).Any(p => Breaks(() => law.Law(rule, p.X, p.Y))))
                .Select(law => law.Name),
            .. Breaks(() => AtKinks(rule)) ? [nameof(AtKinks)] : Array.Empty<string>(),
        ];

    /// <inheritdoc cref="Judge(UnaryCase)"/>
    public static IReadOnlyList<string> Judge(NaryCase rule) =>
        [
            .. NaryLaws.Where(law => Points(rule).Any(x => Breaks(() => law.Law(rule, x)))).Select(law => law.Name),
            .. Breaks(() => AtKinks(rule)) ? [nameof(AtKinks)] : Array.Empty<string>(),
        ];

    /// <summary>The slope at a kink is the one that the card names.</summary>
    public static void AtKinks(UnaryCase rule)
    {
        foreach (var kink in Kinks.Of(rule.Name))
        {
            Check.Bits(rule.Slope(kink.X[0]) + 0, kink.Wanted[0], $"slope at the kink {Check.Text(kink.X[0])}");
            var y = rule.Apply(Dual.Variable(kink.X[0], 5));
            Check.Bits(y.Tangent(5) + 0, kink.Wanted[0], $"tangent at the kink {Check.Text(kink.X[0])}");
        }
    }

    /// <inheritdoc cref="AtKinks(UnaryCase)"/>
    public static void AtKinks(BinaryCase rule)
    {
        foreach (var kink in Kinks.Of(rule.Name))
        {
            var (dx, dy) = rule.Partials(kink.X[0], kink.X[1]);
            Check.Bits([dx + 0, dy + 0], kink.Wanted, $"partials at the kink ({string.Join(", ", kink.X)})");
        }
    }

    /// <inheritdoc cref="AtKinks(UnaryCase)"/>
    public static void AtKinks(NaryCase rule)
    {
        foreach (var kink in Kinks.Of(rule.Name))
        {
            var partials = rule.Partials(kink.X).Select(partial => partial + 0).ToArray();
            Check.Bits(partials, kink.Wanted, $"partials at the kink ({string.Join(", ", kink.X)})");
        }
    }

    private static IEnumerable<(double X, double Y)> Points(BinaryCase rule) =>
        Parts.Select(
            (part, i) => (At(rule.Card.Samples, part), At(rule.Card.SecondSamples, Parts[(i + 2) % Parts.Length]))
        );

    /// <summary>Five points of three or four numbers; the extreme one is at every place in turn.</summary>
    private static IEnumerable<double[]> Points(NaryCase rule)
    {
        var length = rule.Name == "Dot" ? 4 : 3;
        for (var i = 0; i < Parts.Length; i++)
        {
            yield return [.. Enumerable.Range(i, length).Select(k => At(rule.Card.Samples, Parts[k % Parts.Length]))];
        }
    }

    private static double At(Interval interval, double part) =>
        interval.Low == interval.High ? interval.Low : interval.Low + (part * (interval.High - interval.Low));

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the law throws, it is broken.")]
    private static bool Breaks(Action law)
    {
        try
        {
            law();
            return false;
        }
        catch (Exception)
        {
            return true;
        }
    }
}
