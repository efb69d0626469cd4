using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace DualDiff.ApiReference;

/// <summary>The documentation of a type or member, as Markdown.</summary>
/// <param name="library">Where references lead.</param>
/// <param name="root">The comment; empty if there is none.</param>
/// <param name="isInherited">Whether it was written for another member.</param>
internal sealed partial class DocComment(Library library, XElement root, bool isInherited)
{
    public bool IsEmpty { get; } = !root.Elements().Any();

    public bool IsInherited { get; } = isInherited;

    public static DocComment Of(Library library, ISymbol symbol)
    {
        var own = Parse(symbol);
        return own.Element("inheritdoc") is { } inherit ? new(library, Inheritance.Of(library, symbol, inherit), true)
            : own.IsEmpty && ParameterOfRecord(symbol) is { } parameter ? new(library, parameter, false)
            : new(library, own, false);
    }

    public static XElement Parse(ISymbol symbol) =>
        symbol.GetDocumentationCommentXml() is { Length: > 0 } xml
            ? XElement.Parse(xml, LoadOptions.PreserveWhitespace)
            : new XElement("member");

    public bool Has(string element, string name) => root.Elements(element).Any(e => e.Attribute("name")?.Value == name);

    public string Summary => Text(root.Element("summary"));

    /// <summary>All but the summary: parameters, result, remarks and exceptions.</summary>
    public IEnumerable<string> Details()
    {
        var lines = root.Elements("typeparam")
            .Concat(root.Elements("param"))
            .Select(e => $"- `{e.Attribute("name")?.Value}`: {Text(e)}")
            .ToList();
        if (root.Element("returns") is { } returns)
        {
            lines.Add($"- Returns: {Text(returns)}");
        }

        lines.AddRange(root.Elements("exception").Select(e => $"- Throws {Reference(e)}: {Text(e)}"));
        if (lines.Count > 0)
        {
            yield return string.Join('\n', lines);
        }

        foreach (var remarks in root.Elements("remarks").Select(Text).Where(text => text.Length > 0))
        {
            yield return remarks;
        }
    }

    /// <summary>The property of a positional record is documented with the record's parameter.</summary>
    private static XElement? ParameterOfRecord(ISymbol symbol) =>
        symbol is IPropertySymbol
        && Parse(symbol.ContainingType).Elements("param").FirstOrDefault(e => e.Attribute("name")?.Value == symbol.Name)
            is { } parameter
            ? new XElement("member", new XElement("summary", parameter.Nodes()))
            : null;

    private string Text(XElement? element) => Break().Replace(Inline(element), "\n\n").Trim();

    private string Inline(XElement? element) =>
        element is null
            ? ""
            : string.Concat(
                element
                    .Nodes()
                    .Select(node =>
                        node switch
                        {
                            XText text => Escaped(Spaces().Replace(text.Value, " ")),
                            XElement { Name.LocalName: "para" } para => $"\n\n{Inline(para).Trim()}\n\n",
                            XElement { Name.LocalName: "c" or "code" } code => Code(code.Value),
                            XElement { Name.LocalName: "paramref" or "typeparamref" } name => Code(
                                name.Attribute("name")!.Value
                            ),
                            XElement { Name.LocalName: "see" or "seealso" } see => Reference(see),
                            XElement other => throw new NotSupportedException(
                                $"<{other.Name}> in a documentation comment: write it in DocComment.Inline, or use another element."
                            ),
                            _ => "",
                        }
                    )
            );

    private string Reference(XElement element)
    {
        if (element.Attribute("langword") is { } word)
        {
            return Code(word.Value);
        }

        var cref = element.Attribute("cref")!.Value;
        var symbol = library.Find(cref);
        var name = symbol?.ToDisplayString(Signature.Short) ?? ShortName().Match(cref).Value;
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        if (type is null || !library.Types.Contains(type.OriginalDefinition, SymbolEqualityComparer.Default))
        {
            return Code(name);
        }

        var anchor = symbol is INamedTypeSymbol ? "" : $"#{TypePage.AnchorOf(symbol!)}";
        return $"[{Code(name)}]({library.PageOf(type)}.md{anchor})";
    }

    private static string Code(string text) => $"`{Spaces().Replace(text, " ").Trim()}`";

    /// <summary>Nothing in a comment is Markdown or HTML by intention.</summary>
    public static string Escaped(string text) =>
        Special()
            .Replace(text.Replace("&", "&amp;", StringComparison.Ordinal), @"\$0")
            .Replace("\\<", "&lt;", StringComparison.Ordinal)
            .Replace("\\{", "&#123;", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@" *\n[ \n]*\n *")]
    private static partial Regex Break();

    [GeneratedRegex(@"[\\`*_\[\]<{|#]")]
    private static partial Regex Special();

    [GeneratedRegex(@"[^.:(]+(?=\(|$)")]
    private static partial Regex ShortName();
}
