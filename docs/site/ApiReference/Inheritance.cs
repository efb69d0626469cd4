using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace DualDiff.ApiReference;

/// <summary>Where <c>&lt;inheritdoc&gt;</c> leads.</summary>
internal static class Inheritance
{
    public static XElement Of(Library library, ISymbol symbol, XElement inherit)
    {
        var source = inherit.Attribute("cref") is { } cref ? library.Find(cref.Value) : Base(symbol);
        if (source is null)
        {
            return new XElement("member");
        }

        var comment = DocComment.Parse(source);
        if (comment.Element("inheritdoc") is { } next)
        {
            return Of(library, source, next);
        }

        // .NET's own comments are not at hand: its member is named instead.
        return comment.Elements().Any()
            ? comment
            : new XElement(
                "member",
                new XElement("summary", "As ", new XElement("c", source.ToDisplayString(Signature.Short)), " of .NET.")
            );
    }

    private static ISymbol? Base(ISymbol symbol) =>
        symbol switch
        {
            IMethodSymbol { OverriddenMethod: { } method } => method,
            IPropertySymbol { OverriddenProperty: { } property } => property,
            INamedTypeSymbol type => type.BaseType,
            _ => symbol
                .ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(symbol.Name))
                .FirstOrDefault(member =>
                    SymbolEqualityComparer.Default.Equals(
                        symbol.ContainingType.FindImplementationForInterfaceMember(member),
                        symbol
                    )
                ),
        };
}
