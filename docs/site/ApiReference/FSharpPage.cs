using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DualDiff.ApiReference;

/// <summary>The page of the F# functions. Their signatures are read from the source: metadata has only the shape that C# sees.</summary>
internal static partial class FSharpPage
{
    /// <summary>The name of the page, without an ending.</summary>
    public const string Name = "fsharp";

    public static string Of(Library library, string source)
    {
        List<string> parts =
        [
            "# F# functions",
            "The module `Diff` of the assembly DualDiff.FSharp; `open DualDiff` brings its functions in.",
        ];
        foreach (Match function in Function().Matches(source))
        {
            var xml = Marks().Replace(function.Groups["comment"].Value, "");
            var comment = new DocComment(library, XElement.Parse($"<member>{xml}</member>"), false);
            var signature = function.Groups["signature"].Value.Replace("\n    ", "\n", StringComparison.Ordinal);
            parts.AddRange([
                $"## {function.Groups["name"].Value}",
                $"```fsharp\n{signature}\n```",
                comment.Summary,
                .. comment.Details(),
            ]);
        }

        return string.Join("\n\n", parts.Where(part => part.Length > 0)) + "\n";
    }

    // A comment, then a binding up to its equals sign.
    [GeneratedRegex(
        @"(?<comment>(^    ///[^\n]*\n)+)    (?<signature>let (?<name>\w+)[\s\S]*?) =(?=\s)",
        RegexOptions.Multiline
    )]
    private static partial Regex Function();

    [GeneratedRegex("^    /// ?", RegexOptions.Multiline)]
    private static partial Regex Marks();
}
