using System.Text.RegularExpressions;

namespace DualDiff.Tests;

/// <summary>A page of the documentation: its C# and F# blocks, headings and links, each with its line.</summary>
/// <param name="Path">Path from the root of the repository, with forward slashes.</param>
/// <param name="Blocks">Blocks fenced as <c>csharp</c> or <c>fsharp</c>, in order.</param>
/// <param name="Links">Targets of the links outside code.</param>
/// <param name="Anchors">What <c>#...</c> may name in this page.</param>
internal sealed partial record MarkdownPage(
    string Path,
    IReadOnlyList<CodeBlock> Blocks,
    IReadOnlyList<Link> Links,
    IReadOnlySet<string> Anchors
)
{
    public IEnumerable<CodeBlock> In(string language) => Blocks.Where(block => block.Language == language);

    public static MarkdownPage Read(string root, string path) =>
        Parse(path, File.ReadAllLines(System.IO.Path.Combine(root, path)));

    public static MarkdownPage Parse(string path, IReadOnlyList<string> lines)
    {
        List<CodeBlock> blocks = [];
        List<Link> links = [];
        HashSet<string> anchors = [];
        for (var i = 0; i < lines.Count; i++)
        {
            if (Fence().Match(lines[i]) is { Success: true } fence)
            {
                var start = i + 1;
                do
                {
                    i++;
                } while (i < lines.Count && lines[i].Trim() != fence.Groups["marks"].Value);

                string[] info = fence.Groups["info"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (info is ["csharp" or "fsharp", ..])
                {
                    blocks.Add(
                        new CodeBlock(
                            path,
                            start + 1,
                            info[0],
                            string.Join('\n', lines.Take(start..i)),
                            !info.Contains("no-run")
                        )
                    );
                }
            }
            else
            {
                if (Heading().Match(lines[i]) is { Success: true } heading)
                {
                    anchors.Add(Anchor(heading.Groups["title"].Value));
                }

                var number = i + 1;
                links.AddRange(
                    Target()
                        .Matches(InlineCode().Replace(lines[i], ""))
                        .Select(match => new Link(path, number, match.Groups["target"].Value))
                );
            }
        }

        return new MarkdownPage(path, blocks, links, anchors);
    }

    /// <summary>GitHub's name for a heading.</summary>
    private static string Anchor(string title) =>
        string.Concat(
            title
                .Trim()
                .Select(c => c == ' ' ? '-' : char.ToLowerInvariant(c))
                .Where(c => char.IsLetterOrDigit(c) || c is '-' or '_')
        );

    [GeneratedRegex(@"^\s*(?<marks>```+)\s*(?<info>[^`]*)$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#+\s+(?<title>.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)(\s+""[^""]*"")?\)")]
    private static partial Regex Target();

    // The text of a link may be code, so only code outside of brackets goes: what is left of [`x`](y) is [](y).
    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InlineCode();
}

/// <summary>A block of code.</summary>
/// <param name="Path">The page.</param>
/// <param name="Line">The line of the page that its first line stands on, from 1.</param>
/// <param name="Language"><c>csharp</c> or <c>fsharp</c>.</param>
/// <param name="Code">The text.</param>
/// <param name="Runs">False for <c>csharp no-run</c>, which is compiled only.</param>
internal sealed record CodeBlock(string Path, int Line, string Language, string Code, bool Runs);

/// <summary>A link of a page.</summary>
/// <param name="Path">The page.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Target">Where it goes.</param>
internal sealed record Link(string Path, int Line, string Target);
