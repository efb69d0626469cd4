using CsCheck;

namespace DualDiff.Tests;

/// <summary>Laws that every rule obeys, at points inside the intervals of its card; the laws are <see cref="Laws"/>.</summary>
/// <remarks>One row a rule, so that a mutant of a rule is judged by the laws of that rule alone.</remarks>
public sealed class RuleLawTests
{
    public static TheoryData<string> UnaryRules => [.. RuleCatalog.Unary.Select(rule => rule.Name)];

    public static TheoryData<string> BinaryRules => [.. RuleCatalog.Binary.Select(rule => rule.Name)];

    public static TheoryData<string> NaryRules => [.. RuleCatalog.Nary.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(UnaryRules))]
    public void Rule_OfOneArgument_ObeysEveryLaw(string name)
    {
        var rule = RuleCatalog.UnaryNamed(name);
        var inside = Every.Point(rule.Card.Samples);
        var anywhere = Gen.OneOf(inside, Gen.Double);
        Every.Law(
            (nameof(Laws.Slope), () => inside.Sample(x => Laws.Slope(rule, x))),
            (nameof(Laws.SecondDerivative), () => inside.Sample(x => Laws.SecondDerivative(rule, x))),
            (nameof(Laws.ValueAndSlope), () => anywhere.Sample(x => Laws.ValueAndSlope(rule, x))),
            (nameof(Laws.SameValue), () => anywhere.Sample(x => Laws.SameValue(rule, x))),
            (
                nameof(Laws.LanesOfDual),
                () => Gen.Select(inside, Every.Seeds).Sample((x, seeds) => Laws.LanesOfDual(rule, x, seeds))
            ),
            (nameof(Laws.NaNLane), () => inside.Sample(x => Laws.NaNLane(rule, x))),
            (nameof(Laws.NaNValue), () => Laws.NaNValue(rule)),
            (nameof(Laws.Selection), () => inside.Sample(x => Laws.Selection(rule, x))),
            (nameof(Laws.Taylor), () => inside.Sample(x => Laws.Taylor(rule, x), iter: 20)),
            (nameof(Laws.AtKinks), () => Laws.AtKinks(rule))
        );
    }

    [Theory]
    [MemberData(nameof(BinaryRules))]
    public void Rule_OfTwoArguments_ObeysEveryLaw(string name)
    {
        var rule = RuleCatalog.BinaryNamed(name);
        var points = Gen.Select(Every.Point(rule.Card.Samples), Every.Point(rule.Card.SecondSamples));
        Every.Law(
            (nameof(Laws.Slope), () => points.Sample((x, y) => Laws.Slope(rule, x, y))),
            (nameof(Laws.SecondDerivative), () => points.Sample((x, y) => Laws.SecondDerivative(rule, x, y))),
            (nameof(Laws.SameValue), () => points.Sample((x, y) => Laws.SameValue(rule, x, y))),
            (
                nameof(Laws.LanesOfDual),
                () =>
                    Gen.Select(points, Gen.Select(Every.Seeds, Every.Seeds))
                        .Sample(
                            (point, seeds) => Laws.LanesOfDual(rule, point.Item1, point.Item2, seeds.Item1, seeds.Item2)
                        )
            ),
            (nameof(Laws.ConstantSecond), () => points.Sample((x, y) => Laws.ConstantSecond(rule, x, y))),
            (nameof(Laws.DroppedOperand), () => points.Sample((x, y) => Laws.DroppedOperand(rule, x, y))),
            (nameof(Laws.Selection), () => points.Sample((x, y) => Laws.Selection(rule, x, y))),
            (nameof(Laws.Taylor), () => points.Sample((x, y) => Laws.Taylor(rule, x, y), iter: 20)),
            (nameof(Laws.AtKinks), () => Laws.AtKinks(rule))
        );
    }

    [Theory]
    [MemberData(nameof(NaryRules))]
    public void Rule_OfManyArguments_ObeysEveryLaw(string name)
    {
        var rule = RuleCatalog.NaryNamed(name);
        Every.Law(
            (nameof(Laws.Slope), () => rule.Points.Sample(x => Laws.Slope(rule, x))),
            (nameof(Laws.SecondDerivative), () => rule.Points.Sample(x => Laws.SecondDerivative(rule, x))),
            (nameof(Laws.SameValue), () => rule.Points.Sample(x => Laws.SameValue(rule, x))),
            (nameof(Laws.LanesOfDual), () => rule.Points.Sample(x => Laws.LanesOfDual(rule, x))),
            (nameof(Laws.ConstantSecond), () => rule.Points.Sample(x => Laws.ConstantSecond(rule, x))),
            (nameof(Laws.Selection), () => rule.Points.Sample(x => Laws.Selection(rule, x))),
            (nameof(Laws.Taylor), () => rule.Points.Sample(x => Laws.Taylor(rule, x), iter: 20)),
            (nameof(Laws.AtKinks), () => Laws.AtKinks(rule))
        );
    }

    [Fact]
    public void Kink_EveryCardThatNamesOne_HasARowInTheTableOfKinks() =>
        Assert.Equal(
            RuleCatalog.Cards.Where(card => card.Kink.Length > 0).Select(card => card.Name),
            Kinks.All.Select(kink => kink.Rule).Distinct().Order(StringComparer.Ordinal)
        );
}
