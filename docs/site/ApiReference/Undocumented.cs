using Microsoft.CodeAnalysis;

namespace DualDiff.ApiReference;

/// <summary>What lacks documentation.</summary>
internal static class Undocumented
{
    public static IEnumerable<string> Of(Library library) =>
        library
            .Types.SelectMany(type => Library.MembersOf(type).Prepend(type))
            .SelectMany(symbol => Problems(library, symbol));

    private static IEnumerable<string> Problems(Library library, ISymbol symbol)
    {
        var comment = DocComment.Of(library, symbol);
        if (comment.IsEmpty)
        {
            yield return $"{symbol.ToDisplayString()}: not documented. Write a <summary>.";
            yield break;
        }

        // A member that inherits its comment has other parameters than the one that it inherits from.
        if (comment.IsInherited || symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
        {
            yield break;
        }

        foreach (var parameter in method.Parameters.Where(parameter => !comment.Has("param", parameter.Name)))
        {
            yield return $"{symbol.ToDisplayString()}: the parameter {parameter.Name} is not documented. Write a <param>.";
        }
    }
}
