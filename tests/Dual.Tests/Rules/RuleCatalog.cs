namespace DualDiff.Tests;

/// <summary>Every rule of the assembly <c>DualDiff.Dual</c>. A new rule file is law-tested without further registration.</summary>
internal static class RuleCatalog
{
    public static IReadOnlyList<UnaryCase> Unary { get; } = Cases<UnaryCase>(typeof(IUnaryRule), typeof(UnaryCase<>));

    public static IReadOnlyList<BinaryCase> Binary { get; } =
        Cases<BinaryCase>(typeof(IBinaryRule), typeof(BinaryCase<>));

    public static IReadOnlyList<RuleCard> Cards { get; } =
    [
        .. Unary
            .Select(rule => rule.Card)
            .Concat(Binary.Select(rule => rule.Card))
            .OrderBy(c => c.Name, StringComparer.Ordinal),
    ];

    public static UnaryCase UnaryNamed(string name) => Unary.Single(rule => rule.Name == name);

    public static BinaryCase BinaryNamed(string name) => Binary.Single(rule => rule.Name == name);

    private static TCase[] Cases<TCase>(Type contract, Type wrapper) =>
        [
            .. typeof(IRule)
                .Assembly.GetTypes()
                .Where(type => type.IsValueType && type.IsAssignableTo(contract))
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Select(type => Wrap<TCase>(type, wrapper.MakeGenericType(type))),
        ];

    private static TCase Wrap<TCase>(Type rule, Type wrapper)
    {
        var instance = Activator.CreateInstance(wrapper)!;
        wrapper
            .GetProperty(nameof(UnaryCase.Name))!
            .SetValue(instance, rule.Name.Replace("Rule", "", StringComparison.Ordinal));
        return (TCase)instance;
    }
}
