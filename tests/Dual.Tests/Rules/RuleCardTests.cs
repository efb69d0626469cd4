namespace DualDiff.Tests;

/// <summary>Every card says all that the documentation table and the law tests need.</summary>
public sealed class RuleCardTests
{
    [Fact]
    public void Catalog_TheAssembly_HoldsTheKnownRules()
    {
        string[] known = ["Sin", "Abs", "Sqrt", "Tanh", "Softplus", "Heaviside"];
        Assert.Subset(RuleCatalog.Unary.Select(rule => rule.Name).ToHashSet(), known.ToHashSet());
        known = ["Add", "Pow", "Hypot", "Max", "Atan2", "DirectionCosine"];
        Assert.Subset(RuleCatalog.Binary.Select(rule => rule.Name).ToHashSet(), known.ToHashSet());
        known = ["Sum", "Product", "Dot", "Norm", "LogSumExp", "Largest", "Smallest", "FusedMultiplyAdd"];
        Assert.Subset(RuleCatalog.Nary.Select(rule => rule.Name).ToHashSet(), known.ToHashSet());
    }

    [Fact]
    public void Card_EveryUnaryRule_IsFilled() =>
        Every.Unary(rule =>
        {
            Filled(rule.Card, rule.Name);
            Assert.True(rule.Card.Samples.Low < rule.Card.Samples.High, $"Samples {rule.Card.Samples}");
            Assert.Equal(default, rule.Card.SecondSamples);
            Assert.DoesNotContain(';', rule.Card.Derivative);
        });

    [Fact]
    public void Card_EveryBinaryRule_IsFilled() =>
        Every.Binary(rule =>
        {
            Filled(rule.Card, rule.Name);
            Assert.True(rule.Card.Samples.Low < rule.Card.Samples.High, $"Samples {rule.Card.Samples}");
            var second = rule.Card.SecondSamples;
            Assert.True(
                rule.SecondIsConstant ? second.Low <= second.High : second.Low < second.High,
                $"Second {second}"
            );
            Assert.Equal(2, rule.Card.Derivative.Split("; ").Length);
        });

    [Fact]
    public void Card_EveryNaryRule_IsFilled() =>
        Every.Nary(rule =>
        {
            Filled(rule.Card, rule.Name);
            Assert.True(rule.Card.Samples.Low < rule.Card.Samples.High, $"Samples {rule.Card.Samples}");
            Assert.Equal(default, rule.Card.SecondSamples);
        });

    /// <summary>Of the card's accuracy the first words are for tests and machines.</summary>
    [Fact]
    public void Accuracy_EveryCard_StartsWithABound() =>
        Every.Case(RuleCatalog.Cards, card => card.Name, card => _ = AccuracyTests.Bound(card.Accuracy));

    [Fact]
    public void Card_NamesOfAllRules_AreDistinct() =>
        Assert.Equal(RuleCatalog.Cards.Count, RuleCatalog.Cards.DistinctBy(card => card.Name).Count());

    [Fact]
    public void Samples_EveryUnaryRule_AreInsideTheDomain() =>
        Every.Unary(rule =>
        {
            foreach (var x in (double[])[rule.Card.Samples.Low, rule.Card.Samples.High])
            {
                Assert.True(double.IsFinite(rule.Value(x)) && double.IsFinite(rule.Slope(x)), $"not finite at {x}");
            }
        });

    /// <summary>The functions of docs/conventions.md: where the derivative does not exist, the card names the choice.</summary>
    [Fact]
    public void Kink_EveryFunctionOfTheConventions_IsNamedOnItsCard()
    {
        string[] withKink =
        [
            "Abs",
            "Acos",
            "Acosh",
            "Asin",
            "Atan2",
            "Atanh",
            "AtLeast",
            "AtMost",
            "Cbrt",
            "Ceiling",
            "Floor",
            "Hypot",
            "Log",
            "Max",
            "Min",
            "Pow",
            "PowConstant",
            "Relu",
            "Round",
            "Sign",
            "Sqrt",
            "Truncate",
        ];
        Every.Case(
            withKink,
            name => name,
            name => Assert.NotEqual("", Assert.Single(RuleCatalog.Cards, card => card.Name == name).Kink)
        );
    }

    private static void Filled(RuleCard card, string name)
    {
        Assert.Equal(name, card.Name);
        Assert.All(
            (string[])[card.Formula, card.Derivative, card.Domain, card.Source, card.Accuracy],
            text => Assert.False(string.IsNullOrWhiteSpace(text), $"{name} has an empty field: {card}")
        );
    }
}
