namespace DualDiff.ApiReference;

/// <summary>The list of types.</summary>
internal static class IndexPage
{
    public static string Of(Library library)
    {
        List<string> lines =
        [
            "# API reference",
            "",
            "Written by `docs/site/ApiReference` from the assemblies and their documentation comments. One page a type; everything is in"
                + " the namespace `DualDiff`.",
            "",
            $"F#: [the functions of the module `Diff`]({FSharpPage.Name}.md), in the assembly DualDiff.FSharp.",
            "",
        ];
        foreach (var assembly in library.Types.GroupBy(type => type.ContainingAssembly.Name))
        {
            lines.AddRange([$"## {assembly.Key}.dll", "", "| Type | |", "| --- | --- |"]);
            lines.AddRange(
                assembly.Select(type =>
                    $"| [`{type.ToDisplayString(Signature.Short)}`]({library.PageOf(type)}.md) | {DocComment.Of(library, type).Summary.ReplaceLineEndings(" ")} |"
                )
            );
            lines.Add("");
        }

        return string.Join('\n', lines);
    }
}
