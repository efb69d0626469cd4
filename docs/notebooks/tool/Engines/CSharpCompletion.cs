using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DualDiff.Notebooks.Engines;

/// <summary>Names from the compiler's own symbol tables; no editor services are needed.</summary>
internal static class CSharpCompletion
{
    public static Completion At(Compilation compilation, int position)
    {
        var tree = compilation.SyntaxTrees.Last();
        var text = tree.ToString();
        var start = position;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
        {
            start--;
        }

        var model = compilation.GetSemanticModel(tree);
        var typed = text[start..position];
        var names = Symbols(model, tree.GetRoot(), start)
            .Where(symbol =>
                symbol.CanBeReferencedByName && symbol.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
            )
            .Select(symbol => symbol.Name)
            .Distinct()
            .Order(StringComparer.OrdinalIgnoreCase);
        return new(start, [.. names]);
    }

    private static IEnumerable<ISymbol> Symbols(SemanticModel model, SyntaxNode root, int start)
    {
        var before = root.FindToken(Math.Max(0, start - 1));
        return before.IsKind(SyntaxKind.DotToken) && Container(before.Parent) is { } container
            ? Members(model, container, start)
            : model.LookupSymbols(start);
    }

    private static ExpressionSyntax? Container(SyntaxNode? dotted) =>
        dotted switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            _ => null,
        };

    private static IEnumerable<ISymbol> Members(SemanticModel model, SyntaxNode container, int start) =>
        model.GetSymbolInfo(container).Symbol switch
        {
            INamespaceSymbol space => model.LookupNamespacesAndTypes(start, space),
            ITypeSymbol type => model.LookupStaticMembers(start, type),
            _ when model.GetTypeInfo(container).Type is { TypeKind: not TypeKind.Error } type => model
                .LookupSymbols(start, type, includeReducedExtensionMethods: true)
                .Where(symbol => !symbol.IsStatic || symbol is IMethodSymbol { IsExtensionMethod: true }),
            _ => [],
        };
}
