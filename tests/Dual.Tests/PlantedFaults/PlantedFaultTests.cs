namespace DualDiff.Tests;

/// <summary>
/// The tests' test: each fault, planted in each rule, breaks a law; the rules themselves break none. The laws are the ones
/// that <see cref="RuleLawTests"/> runs.
/// </summary>
public sealed class PlantedFaultTests
{
    /// <summary>Faults that change nothing: no test could see them. By fault, with the reason.</summary>
    private static readonly (string Faults, string Rules, string Why)[] Equivalent =
    [
        ("WrongSign SlightFactor FactorTwo Dropped", ZeroSlopes, "the slope is 0, and -0, 1.0001 * 0, 2 * 0 are 0"),
        ("Swapped WrongSecondSign", "LessThan RoundTo Same Step", "both partials are 0"),
        ("Dropped WrongSecondSign", "CopySign", "the second partial is 0"),
        ("Swapped", "Add Sum", "the partials are equal"),
        ("ValueForSlope", "Exp ExpDifference", "the value is the slope, of the first argument"),
        (
            "FrozenSlope",
            ZeroSlopes
                + " Abs BitDecrement BitIncrement Negate Relu Add Subtract AtLeast AtMost CopySign Ieee754Remainder"
                + " Remainder Max Min ScaleB Sum Largest Smallest",
            "the slope is a constant, or locally one"
        ),
        ("FrozenSlope", "FusedMultiplyAdd", "the last partial is 1"),
    ];

    private const string ZeroSlopes = "Ceiling Floor Heaviside Round Sign Truncate LessThan RoundTo Same Step";

    private static readonly Type[] UnaryFaults =
    [
        typeof(WrongSign),
        typeof(SlightFactor),
        typeof(FactorTwo),
        typeof(Dropped),
        typeof(ValueForSlope),
        typeof(FrozenSlope),
    ];

    private static readonly Type[] ManyFaults = [.. UnaryFaults, typeof(Swapped)];

    [Fact]
    public void Rules_WithoutAFault_BreakNoLaw()
    {
        Every.Unary(rule => Assert.Empty(Laws.Judge(rule)));
        Every.Binary(rule => Assert.Empty(Laws.Judge(rule)));
        Every.Nary(rule => Assert.Empty(Laws.Judge(rule)));
    }

    [Fact]
    public void Faults_InEveryUnaryRule_AreCaught() =>
        AllCaught(
            RuleCatalog.Unary.Select(rule => (rule.Name, rule.Rule)),
            UnaryFaults,
            (name, rule, fault) =>
                Laws.Judge(Plant<UnaryCase>(name, typeof(UnaryCase<>), typeof(FaultyUnary<,>), rule, fault))
        );

    [Fact]
    public void Faults_InEveryBinaryRule_AreCaught() =>
        AllCaught(
            RuleCatalog.Binary.Select(rule => (rule.Name, rule.Rule)),
            ManyFaults,
            (name, rule, fault) =>
                Laws.Judge(Plant<BinaryCase>(name, typeof(BinaryCase<>), typeof(FaultyBinary<,>), rule, fault))
        );

    [Fact]
    public void Faults_InTheSecondPartial_AreCaught() =>
        AllCaught(
            RuleCatalog.Binary.Where(rule => !rule.SecondIsConstant).Select(rule => (rule.Name, rule.Rule)),
            [typeof(WrongSecondSign)],
            (name, rule, fault) =>
                Laws.Judge(Plant<BinaryCase>(name, typeof(BinaryCase<>), typeof(FaultyBinary<,>), rule, fault))
        );

    [Fact]
    public void Faults_InEveryNaryRule_AreCaught() =>
        AllCaught(
            RuleCatalog.Nary.Select(rule => (rule.Name, rule.Rule)),
            ManyFaults,
            (name, rule, fault) =>
                Laws.Judge(Plant<NaryCase>(name, typeof(NaryCase<>), typeof(FaultyNary<,>), rule, fault))
        );

    /// <summary>Also: every fault listed as equivalent is one: the list does not hide a hole that was closed.</summary>
    private static void AllCaught(
        IEnumerable<(string Name, Type Rule)> rules,
        IReadOnlyList<Type> faults,
        Func<string, Type, Type, IReadOnlyList<string>> judge
    )
    {
        List<string> wrong = [];
        foreach (var (name, rule) in rules)
        {
            foreach (var fault in Kinks.Of(name).Any() ? [.. faults, typeof(OtherSide)] : faults)
            {
                var isCaught = judge(name, rule, fault).Count > 0;
                if (isCaught == IsEquivalent(name, fault))
                {
                    wrong.Add($"{fault.Name} {name}: {(isCaught ? "listed as equivalent, but caught" : "survives")}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static TCase Plant<TCase>(string name, Type wrapper, Type faulty, Type rule, Type fault) =>
        RuleCatalog.Wrap<TCase>(name, wrapper.MakeGenericType(faulty.MakeGenericType(rule, fault)));

    private static bool IsEquivalent(string rule, Type fault) =>
        Equivalent.Any(entry => entry.Faults.Split(' ').Contains(fault.Name) && entry.Rules.Split(' ').Contains(rule));
}
