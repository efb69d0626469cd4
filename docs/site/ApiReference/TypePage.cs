using Microsoft.CodeAnalysis;

namespace DualDiff.ApiReference;

/// <summary>The page of a type: its declaration, then its members by name, overloads together.</summary>
internal static class TypePage
{
    public static string Of(Library library, INamedTypeSymbol type)
    {
        var comment = DocComment.Of(library, type);
        List<string> parts =
        [
            $"# {DocComment.Escaped(type.ToDisplayString(Signature.Short))}",
            comment.Summary,
            Block(Signature.Of(type)),
            $"Assembly: {type.ContainingAssembly.Name}.dll",
            .. comment.Details(),
        ];
        foreach (
            var group in Library.MembersOf(type).GroupBy(NameOf).OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            parts.Add($"## {DocComment.Escaped(group.Key)} {{#{AnchorOf(group.First())}}}");
            foreach (var member in group)
            {
                var about = DocComment.Of(library, member);
                parts.AddRange([Block(Signature.Of(member)), about.Summary, .. about.Details()]);
            }
        }

        return string.Join("\n\n", parts.Where(part => part.Length > 0)) + "\n";
    }

    /// <summary>What <c>#...</c> names a member in its page: overloads share it.</summary>
    public static string AnchorOf(ISymbol member) =>
        member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => "constructor",
            IPropertySymbol { IsIndexer: true } => "indexer",
            _ => member.Name,
        };

    private static string NameOf(ISymbol member) =>
        member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => "Constructor",
            IPropertySymbol { IsIndexer: true } => "Indexer",
            IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } operation =>
                $"operator {operation.Name["op_".Length..]}",
            _ => member.Name,
        };

    private static string Block(string code) => $"```csharp\n{code}\n```";
}
