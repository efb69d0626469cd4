using Microsoft.CodeAnalysis;

namespace DualDiff.ApiReference;

/// <summary>Declarations as C# writes them.</summary>
internal static class Signature
{
    /// <summary>Type and member name, for references.</summary>
    public static readonly SymbolDisplayFormat Short = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
    );

    private static readonly SymbolDisplayFormat Full = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints
            | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeType,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.StaticMethod,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
    );

    /// <summary>A type in a list of bases: without its keyword.</summary>
    private static readonly SymbolDisplayFormat InList = Full.RemoveKindOptions(
            SymbolDisplayKindOptions.IncludeTypeKeyword
        )
        .RemoveGenericsOptions(
            SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance
        );

    /// <summary>What fits a line of a page.</summary>
    private const int Width = 78;

    public static string Of(ISymbol symbol) =>
        symbol switch
        {
            INamedTypeSymbol type => OfType(type),
            IMethodSymbol { Parameters.Length: > 0 } method => OfMethod(method),
            _ => symbol.ToDisplayString(Full),
        };

    /// <summary>On one line if it fits, else a parameter a line.</summary>
    private static string OfMethod(IMethodSymbol method)
    {
        var line = method.ToDisplayString(Full);
        var parameters = method.Parameters.Select(parameter => parameter.ToDisplayString(Full)).ToList();
        return line.Length <= Width
            ? line
            : line.Replace(
                $"({string.Join(", ", parameters)})",
                $"(\n    {string.Join(",\n    ", parameters)}\n)",
                StringComparison.Ordinal
            );
    }

    private static string OfType(INamedTypeSymbol type)
    {
        var modifier = type switch
        {
            { IsStatic: true } => "static ",
            { TypeKind: TypeKind.Class, IsSealed: true } => "sealed ",
            { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ",
            _ => "",
        };
        var bases = type.IsRecord || type.TypeKind == TypeKind.Enum ? [] : Bases(type).ToList();
        var list =
            bases.Count == 0 ? "" : $" :\n    {string.Join(",\n    ", bases.Select(b => b.ToDisplayString(InList)))}";

        // Constraints belong behind the bases.
        var declaration = type.ToDisplayString(Full);
        var constraints = declaration.IndexOf(" where ", StringComparison.Ordinal);
        return constraints < 0
            ? $"public {modifier}{declaration}{list}"
            : $"public {modifier}{declaration[..constraints]}{list}\n   {declaration[constraints..]}";
    }

    /// <summary>Base class and interfaces, without those that another one implies.</summary>
    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        if (type is { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } parent })
        {
            yield return parent;
        }

        var implied = type
            .Interfaces.SelectMany(i => i.AllInterfaces)
            .ToHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var next in type.Interfaces.Where(i => !implied.Contains(i)))
        {
            yield return next;
        }
    }
}
