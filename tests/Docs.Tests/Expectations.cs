using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DualDiff.Tests;

/// <summary>
/// Turns a block of a page into a script: every statement <c>expression; // => text</c> becomes a call that compares.
/// </summary>
internal static partial class Expectations
{
    private const string Arrow = "// => ";

    /// <summary>The lines below an arrow that begin so carry its text on.</summary>
    private const string More = "//    ";

    public static readonly CSharpParseOptions ParseOptions = new(
        LanguageVersion.Preview,
        DocumentationMode.None,
        SourceCodeKind.Script
    );

    /// <summary>The script, its lines numbered as in the page, and the lines whose expectation no statement claims.</summary>
    public static (string Script, IReadOnlyList<int> Orphans) Rewrite(CodeBlock block)
    {
        var text = SourceText.From(block.Code);
        var lines = text.Lines.Select(line => line.ToString()).ToArray();
        var claimed = new HashSet<int>();
        List<TextChange> changes = [];
        foreach (var statement in Statements(text))
        {
            var last = text.Lines.GetLinePosition(statement.Span.End).Line;
            if (Expected(lines, last, text.Lines.GetLinePosition(statement.Span.End).Character) is { } expected)
            {
                claimed.Add(expected.Line);
                var shown = Shown(statement.Expression);
                var expectation = SymbolDisplay.FormatLiteral(expected.Text, quote: true);
                changes.Add(
                    new(
                        new(statement.SpanStart, 0),
                        $"Show({block.Line + expected.Line}, {expectation}, () => (object?)("
                    )
                );
                changes.Add(
                    new(
                        TextSpan.FromBounds(statement.SpanStart, shown.Start),
                        Blank(text, statement.SpanStart, shown.Start)
                    )
                );
                changes.Add(
                    new(
                        TextSpan.FromBounds(shown.End, statement.Span.End),
                        Blank(text, shown.End, statement.Span.End) + "));"
                    )
                );
            }
        }

        var orphans = Enumerable
            .Range(0, lines.Length)
            .Where(i => ArrowLine().IsMatch(lines[i]) && !claimed.Contains(i));
        return (
            $"#line {block.Line} \"{block.Path}\"\n{text.WithChanges(changes)}",
            [.. orphans.Select(i => block.Line + i)]
        );
    }

    private static IEnumerable<ExpressionStatementSyntax> Statements(SourceText text) =>
        CSharpSyntaxTree
            .ParseText(text, ParseOptions)
            .GetCompilationUnitRoot()
            .Members.OfType<GlobalStatementSyntax>()
            .Select(member => member.Statement)
            .OfType<ExpressionStatementSyntax>();

    /// <summary>What a statement shows: of <c>Console.WriteLine(x)</c> it is x.</summary>
    private static TextSpan Shown(ExpressionSyntax expression) =>
        expression
            is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Expression: IdentifierNameSyntax { Identifier.Text: "Console" },
                    Name.Identifier.Text: "WriteLine",
                },
                ArgumentList.Arguments: [var only],
            }
            ? only.Span
            : expression.Span;

    /// <summary>Nothing, but as many lines of it.</summary>
    private static string Blank(SourceText text, int start, int end) =>
        new('\n', text.Lines.GetLinePosition(end).Line - text.Lines.GetLinePosition(start).Line);

    /// <summary>The text after an arrow that ends a statement's last line or begins the line below.</summary>
    private static (int Line, string Text)? Expected(string[] lines, int last, int end)
    {
        var rest = lines[last][end..].Trim();
        var (line, first) =
            rest.StartsWith(Arrow, StringComparison.Ordinal) ? (last, rest)
            : rest.Length == 0 && last + 1 < lines.Length ? (last + 1, lines[last + 1].Trim())
            : (last, "");
        if (!first.StartsWith(Arrow, StringComparison.Ordinal))
        {
            return null;
        }

        var expected = new StringBuilder(first[Arrow.Length..]);
        for (var i = line + 1; i < lines.Length && lines[i].TrimStart().StartsWith(More, StringComparison.Ordinal); i++)
        {
            expected.Append('\n').Append(lines[i].TrimStart()[More.Length..]);
        }

        return (line, expected.ToString());
    }

    /// <summary>
    /// Whether two texts agree: white space as such, numbers to the digits that are shown and at least six, the rest exactly.
    /// A text that ends in dots is the beginning of the other one.
    /// </summary>
    public static bool Agree(string expected, string found)
    {
        var isBeginning = expected.EndsWith(" ...", StringComparison.Ordinal);
        var (wanted, got) = (Tokens(isBeginning ? expected[..^3] : expected), Tokens(found));
        got = isBeginning ? [.. got.Take(wanted.Length)] : got;
        return wanted.Length == got.Length && wanted.Zip(got).All(pair => AgreesWith(pair.First, pair.Second));
    }

    private static bool AgreesWith(string expected, string found)
    {
        if (expected == found)
        {
            return true;
        }

        if (!Number().IsMatch(expected) || !Number().IsMatch(found))
        {
            return false;
        }

        var mantissa = expected.Split('e', 'E')[0].TrimStart('-', '0', '.').Replace(".", "", StringComparison.Ordinal);
        var format = string.Create(CultureInfo.InvariantCulture, $"E{Math.Max(6, mantissa.Length) - 1}");
        return Rounded(expected, format) == Rounded(found, format);
    }

    private static string Rounded(string number, string format) =>
        double.Parse(number, CultureInfo.InvariantCulture).ToString(format, CultureInfo.InvariantCulture);

    private static string[] Tokens(string text) => [.. Token().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"^\s*// =>|;\s*// =>")]
    private static partial Regex ArrowLine();

    [GeneratedRegex(@"^-?\d+(\.\d+)?([eE][+-]?\d+)?$")]
    private static partial Regex Number();

    // Numbers, words with their digits (x1, Item2), and every other sign by itself.
    [GeneratedRegex(@"-?\d+(\.\d+)?([eE][+-]?\d+)?|[\p{L}_][\p{L}_\d]*|\S")]
    private static partial Regex Token();
}
