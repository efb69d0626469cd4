namespace DualDiff.Tests;

/// <summary>Every rule of the assembly <c>DualDiff.Dual</c>. A new rule file is law-tested without further registration.</summary>
internal static class RuleCatalog
{
    public static IReadOnlyList<UnaryCase> Unary { get; } = Cases<UnaryCase>(typeof(IUnaryRule), typeof(UnaryCase<>));

    public static IReadOnlyList<BinaryCase> Binary { get; } =
        Cases<BinaryCase>(typeof(IBinaryRule), typeof(BinaryCase<>));

    public static IReadOnlyList<NaryCase> Nary { get; } = Cases<NaryCase>(typeof(INaryRule), typeof(NaryCase<>));

    /// <summary>Read at each call: nothing that the library computes is kept from test to test.</summary>
    public static IReadOnlyList<RuleCard> Cards =>
        [
            .. Unary
                .Select(rule => rule.Card)
                .Concat(Binary.Select(rule => rule.Card))
                .Concat(Nary.Select(rule => rule.Card))
                .OrderBy(c => c.Name, StringComparer.Ordinal),
        ];

    public static UnaryCase UnaryNamed(string name) => Unary.Single(rule => rule.Name == name);

    public static BinaryCase BinaryNamed(string name) => Binary.Single(rule => rule.Name == name);

    public static NaryCase NaryNamed(string name) => Nary.Single(rule => rule.Name == name);

    private static TCase[] Cases<TCase>(Type contract, Type wrapper) =>
        [
            .. typeof(IRule)
                .Assembly.GetTypes()
                .Where(type => type.IsValueType && type.IsAssignableTo(contract))
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Select(type => Wrap<TCase>(NameOf(type), wrapper.MakeGenericType(type))),
        ];

    /// <summary>A case of a rule type under a name of its own.</summary>
    public static TCase Wrap<TCase>(string name, Type wrapper)
    {
        var instance = Activator.CreateInstance(wrapper)!;
        wrapper.GetProperty(nameof(UnaryCase.Name))!.SetValue(instance, name);
        return (TCase)instance;
    }

    private static string NameOf(Type rule) => rule.Name.Replace("Rule", "", StringComparison.Ordinal);
}
