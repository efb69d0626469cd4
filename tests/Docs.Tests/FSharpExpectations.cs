using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace DualDiff.Tests;

/// <summary>
/// Turns an F# block of a page into a script: every top-level expression with <c>// => text</c> behind it or on the line
/// below becomes a call that compares.
/// </summary>
internal static class FSharpExpectations
{
    private const string Arrow = "// => ";

    /// <summary>The lines below an arrow that begin so carry its text on.</summary>
    private const string More = "//    ";

    /// <summary>A top-level line that begins so declares; it has no value to show.</summary>
    private static readonly string[] Declarations = ["let ", "open ", "type ", "module ", "and ", "#", "[<"];

    /// <summary>The script, which names the lines of the page, and the lines whose expectation no expression claims.</summary>
    public static (string Script, IReadOnlyList<int> Orphans) Rewrite(CodeBlock block)
    {
        var lines = block.Code.Split('\n');
        var script = new StringBuilder().Append(CodeLine(block, 0));
        List<int> orphans = [];
        var first = 0;
        while (first < lines.Length)
        {
            var end = first + 1;
            while (end < lines.Length && !BeginsStatement(lines[end]))
            {
                end++;
            }

            var arrow = Enumerable.Range(first, end - first).FirstOrDefault(i => HasArrow(lines[i]), -1);
            var declares = Declarations.Any(word => lines[first].StartsWith(word, StringComparison.Ordinal));
            if (arrow >= 0 && declares)
            {
                orphans.Add(block.Line + arrow);
            }

            script.Append(
                arrow < 0 || declares
                    ? $"{string.Join('\n', lines[first..end])}\n"
                    : Call(block, lines, first, end, arrow)
            );
            first = end;
        }

        return (script.ToString(), orphans);
    }

    /// <summary>
    /// Code that begins in the first column; a comment, a pipe or a closing bracket there belongs to what stands above it.
    /// </summary>
    private static bool BeginsStatement(string line) =>
        line.Length > 0
        && !char.IsWhiteSpace(line[0])
        && line[0] is not ('|' or ')' or ']' or '}')
        && !line.StartsWith("//", StringComparison.Ordinal);

    private static bool HasArrow(string line) => line.Contains(Arrow, StringComparison.Ordinal);

    private static string Call(CodeBlock block, string[] lines, int first, int end, int arrow)
    {
        var at = lines[arrow].IndexOf(Arrow, StringComparison.Ordinal);
        var expected = new StringBuilder(lines[arrow][(at + Arrow.Length)..]);
        var more = lines[(arrow + 1)..end].Select(line => line.TrimStart());
        foreach (var line in more.TakeWhile(line => line.StartsWith(More, StringComparison.Ordinal)))
        {
            expected.Append('\n').Append(line[More.Length..]);
        }

        var text = SymbolDisplay.FormatLiteral(expected.ToString(), quote: true);
        string[] expression = [.. lines[first..arrow], lines[arrow][..at]];
        return $"shown.Show({block.Line + arrow}, {text}, fun () ->\n"
            + $"    let value =\n{CodeLine(block, first)}{string.Concat(expression.Select(line => $"        {line}\n"))}"
            + $"    box value)\n{CodeLine(block, end)}";
    }

    /// <summary>Tells the compiler which line of the page comes next.</summary>
    private static string CodeLine(CodeBlock block, int offset) => $"# {block.Line + offset} \"{block.Path}\"\n";
}
