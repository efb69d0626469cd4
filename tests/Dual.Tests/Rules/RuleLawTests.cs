using CsCheck;

namespace DualDiff.Tests;

/// <summary>Laws that every rule obeys, at points inside the intervals of its card; the laws are <see cref="Laws"/>.</summary>
public sealed class RuleLawTests
{
    [Fact]
    public void Slope_EveryUnaryRule_AgreesWithDifferencesOfTheValue() => Unary(Laws.Slope);

    [Fact]
    public void Slope_EveryUnaryRule_HasASecondDerivativeThatAgreesWithDifferences() => Unary(Laws.SecondDerivative);

    [Fact]
    public void Partials_EveryBinaryRule_AgreeWithDifferencesOfTheValue() => Binary(Laws.Slope);

    [Fact]
    public void Partials_EveryBinaryRule_HaveSecondDerivativesThatAgreeWithDifferences() =>
        Binary(Laws.SecondDerivative);

    [Fact]
    public void Partials_EveryNaryRule_AgreeWithDifferencesOfTheValue() => Nary(Laws.Slope);

    [Fact]
    public void Partials_EveryNaryRule_HaveSecondDerivativesThatAgreeWithDifferences() => Nary(Laws.SecondDerivative);

    [Fact]
    public void Partials_SecondArgumentNotDifferentiated_AreNaNOrZero() => Binary(Laws.ConstantSecond);

    [Fact]
    public void Partials_ParametersNotDifferentiated_AreNaN() => Nary(Laws.ConstantSecond);

    [Fact]
    public void ValueAndSlope_EveryUnaryRule_GivesTheBitsOfValueAndSlope() => UnaryAnywhere(Laws.ValueAndSlope);

    [Fact]
    public void Apply_EveryUnaryRule_GivesTheSameValueBitsOnEveryNumber() => UnaryAnywhere(Laws.SameValue);

    [Fact]
    public void Apply_EveryBinaryRule_GivesTheSameValueBitsOnEveryNumber() => Binary(Laws.SameValue);

    [Fact]
    public void Apply_EveryNaryRule_GivesTheSameValueBitsOnEveryNumber() => Nary(Laws.SameValue);

    [Fact]
    public void Apply_EveryUnaryRuleOnDual_MultipliesEachLaneBySlope() =>
        Every.Unary(rule =>
            Gen.Select(Every.Point(rule.Card.Samples), Every.Seeds)
                .Sample((x, seeds) => Laws.LanesOfDual(rule, x, seeds))
        );

    [Fact]
    public void Apply_EveryBinaryRuleOnDual_AddsBothPartialsTimesTheirSeeds() =>
        Every.Binary(rule =>
            Gen.Select(Points(rule), Gen.Select(Every.Seeds, Every.Seeds))
                .Sample((point, seeds) => Laws.LanesOfDual(rule, point.X, point.Y, seeds.Item1, seeds.Item2))
        );

    [Fact]
    public void Apply_EveryNaryRuleOnDual_AddsAllPartialsTimesTheirSeeds() => Nary(Laws.LanesOfDual);

    [Fact]
    public void Slope_EveryUnaryRuleThatSelects_IsExactlyConstant() => Unary(Laws.Selection);

    [Fact]
    public void Partials_EveryBinaryRuleThatSelects_AreExactlyConstant() => Binary(Laws.Selection);

    [Fact]
    public void Partials_EveryNaryRuleThatSelects_AreExactlyConstant() => Nary(Laws.Selection);

    [Fact]
    public void Value_EveryUnaryRule_IsNaNAtNaN() =>
        Every.Unary(rule => Assert.True(double.IsNaN(rule.Value(double.NaN)), $"value {rule.Value(double.NaN)}"));

    [Fact]
    public void Slope_EveryUnaryRuleOnDual_DoesNotLeakANaNLaneIntoTheOthers() => Unary(Laws.NaNLane);

    [Fact]
    public void Kink_EveryRule_HasTheSlopeThatItsCardNames()
    {
        Every.Unary(Laws.AtKinks);
        Every.Binary(Laws.AtKinks);
        Every.Nary(Laws.AtKinks);
    }

    [Fact]
    public void Kink_EveryCardThatNamesOne_HasARowInTheTableOfKinks() =>
        Assert.Equal(
            RuleCatalog.Cards.Where(card => card.Kink.Length > 0).Select(card => card.Name),
            Kinks.All.Select(kink => kink.Rule).Distinct().Order(StringComparer.Ordinal)
        );

    private static void Unary(Action<UnaryCase, double> law) =>
        Every.Unary(rule => Every.Point(rule.Card.Samples).Sample(x => law(rule, x)));

    private static void UnaryAnywhere(Action<UnaryCase, double> law) =>
        Every.Unary(rule => Gen.OneOf(Every.Point(rule.Card.Samples), Gen.Double).Sample(x => law(rule, x)));

    private static void Binary(Action<BinaryCase, double, double> law) =>
        Every.Binary(rule => Points(rule).Sample((x, y) => law(rule, x, y)));

    private static void Nary(Action<NaryCase, double[]> law) =>
        Every.Nary(rule => rule.Points.Sample(x => law(rule, x)));

    private static Gen<(double X, double Y)> Points(BinaryCase rule) =>
        Gen.Select(Every.Point(rule.Card.Samples), Every.Point(rule.Card.SecondSamples));
}
