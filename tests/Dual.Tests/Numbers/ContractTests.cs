using System.Reflection;

namespace DualDiff.Tests;

/// <summary>IReal implements all of .NET's number contract: no member is left to a default that is wrong for derivatives.</summary>
public sealed class ContractTests
{
    /// <summary>Virtual members whose .NET defaults are inaccurate, break ties or throw.</summary>
    private static readonly string[] MustOverride =
    [
        "ExpM1",
        "Exp2M1",
        "Exp10M1",
        "LogP1",
        "Log2P1",
        "Log10P1",
        "Max",
        "Min",
        "MaxNumber",
        "MinNumber",
        "MaxNative",
        "MinNative",
        "Clamp",
        "ClampNative",
        "Sign",
        "CopySign",
        "Floor",
        "Ceiling",
        "Round",
        "Truncate",
        "Lerp",
        "MultiplyAddEstimate",
        "ReciprocalEstimate",
        "ReciprocalSqrtEstimate",
        "DegreesToRadians",
        "RadiansToDegrees",
    ];

    /// <summary>IFloatingPointIeee754 and everything above it, closed over <see cref="Plain"/>.</summary>
    internal static IEnumerable<Type> Hierarchy =>
        typeof(Plain).GetInterfaces().Where(type => type.Assembly != typeof(Plain).Assembly);

    private static IEnumerable<MethodInfo> Methods =>
        Hierarchy.SelectMany(type =>
            type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
        );

    [Fact]
    public void Contract_EveryAbstractMember_IsImplementedByIReal()
    {
        var members = Methods.Where(method => method.IsAbstract).ToList();
        Assert.True(members.Count >= 122, $"only {members.Count} abstract members found");
        Assert.Empty(members.Where(method => !IsOurs(method)).Select(Describe));
    }

    [Fact]
    public void Contract_EveryVirtualMemberWithAWrongDefault_IsOverridden()
    {
        var members = Methods.Where(m => m.IsVirtual && !m.IsAbstract && MustOverride.Contains(m.Name)).ToList();
        Assert.Subset(MustOverride.ToHashSet(), members.Select(m => m.Name).ToHashSet());
        Assert.Equal(
            MustOverride.Except(Methods.Where(m => m.IsAbstract).Select(m => m.Name)).Order(StringComparer.Ordinal),
            members
                .Select(m => m.Name)
                .Distinct()
                .Except(Methods.Where(m => m.IsAbstract).Select(m => m.Name))
                .Order(StringComparer.Ordinal)
        );
        Assert.Empty(members.Where(method => !IsOurs(method)).Select(Describe));
    }

    /// <summary>As interface defaults these five would box the number at every call.</summary>
    [Theory]
    [InlineData(typeof(Plain))]
    [InlineData(typeof(Dual))]
    [InlineData(typeof(Series))]
    public void InstanceMembers_OfANumberStructure_AreItsOwn(Type number)
    {
        string[] own = ["Equals", "CompareTo", "TryFormat", "TryFormat", "ToString"];
        var instance = number
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetParameters() is [var first, ..] && first.ParameterType != typeof(object))
            .Select(method => method.Name)
            .Where(own.Contains);
        Assert.Equal(own.Order(StringComparer.Ordinal), instance.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Dual_InMemory_TakesSeventyTwoBytes() =>
        Assert.Equal(72, System.Runtime.CompilerServices.Unsafe.SizeOf<Dual>());

    /// <summary>Explicitly in IReal, or publicly on the number structure.</summary>
    private static bool IsOurs(MethodInfo method)
    {
        const BindingFlags Declared =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Static
            | BindingFlags.Instance
            | BindingFlags.DeclaredOnly;
        var parameters = method.GetParameters().Select(p => p.ParameterType.Name);
        return typeof(IReal<Plain>)
                .GetMethods(Declared)
                .Any(m =>
                    m.Name.EndsWith("." + method.Name, StringComparison.Ordinal)
                    && m.Name.Contains("." + method.DeclaringType!.Name.Split('`')[0], StringComparison.Ordinal)
                    && m.GetParameters().Select(p => p.ParameterType.Name).SequenceEqual(parameters)
                )
            || typeof(Plain)
                .GetMethods(Declared)
                .Any(m =>
                    m.Name == method.Name
                    && m.GetParameters().Select(p => p.ParameterType.Name).SequenceEqual(parameters)
                );
    }

    private static string Describe(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name))})";
}
