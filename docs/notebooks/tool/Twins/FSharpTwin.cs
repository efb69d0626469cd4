using DualDiff.Notebooks.Engines;
using DualDiff.Notebooks.Notebooks;
using FSharp.Compiler.CodeAnalysis;
using FSharp.Compiler.Syntax;
using FSharp.Compiler.Text;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Control;
using Microsoft.FSharp.Core;

namespace DualDiff.Notebooks.Twins;

/// <summary>F# cells as a script: one after another, the last expression of a cell displayed.</summary>
internal static class FSharpTwin
{
    // The build of this tool puts every library there.
    private const string Libraries = "tool/bin/Release/net10.0";

    private static readonly Lazy<FSharpChecker> Checker = new(() =>
        FSharpChecker.Create(null, null, null, null, null, null, null, null, null, null, null, null, null, null)
    );

    public static IEnumerable<string> Lines(Notebook notebook) =>
        [
            "// A library is not found? Build them once, in the root: dotnet build -c Release docs/notebooks/tool",
            $"#I \"{Libraries}\"",
            .. Packages.Always.Select(assembly => $"#r \"{assembly.GetName().Name}.dll\""),
            .. Twin.NamedPackages(notebook).Select(package => $"#r \"nuget: {package.Name}, {package.Version}\""),
            "#nowarn \"3391\"",
            "open DualDiff.Notebooks",
            "open type DualDiff.Notebooks.Output",
            "",
            "// Paths are relative to the notebook.",
            "System.Environment.CurrentDirectory <- __SOURCE_DIRECTORY__",
            .. notebook.Cells.SelectMany(Part),
        ];

    private static IEnumerable<string> Part(Cell cell)
    {
        var lines = cell.IsCode ? Displayed(Packages.RemoveFrom(cell.Source)) : Twin.Comment(cell);
        var part = lines.SkipWhile(string.IsNullOrWhiteSpace).ToList();
        return part.Count == 0 ? [] : ["", .. part];
    }

    private static string[] Displayed(string code)
    {
        var lines = code.TrimEnd().Split('\n');
        if (LastExpression(code) is not { } range)
        {
            return lines;
        }

        var (first, last) = (range.StartLine - 1, range.EndLine - 1);
        var before = lines[..first];
        var shown = lines[first..(last + 1)];
        return shown is [var line]
            ? [.. before, $"Display({line.Trim()})", .. lines[(last + 1)..]]
            : [.. before, "Display(", .. shown.Select(l => $"    {l}"), ")", .. lines[(last + 1)..]];
    }

    /// <summary>Where the last expression of a cell is, unless it shows nothing by itself.</summary>
    private static FSharp.Compiler.Text.Range? LastExpression(string code)
    {
        const string name = "cell.fsx";
        var checker = Checker.Value;
        var (options, _) = checker.GetParsingOptionsFromCommandLineArgs(
            ListModule.OfArray([name]),
            ListModule.OfArray<string>([]),
            FSharpOption<bool>.Some(true),
            null
        );
        var parsed = FSharpAsync.RunSynchronously(
            checker.ParseFile(name, SourceText.ofString(code), options, null, null),
            null,
            null
        );
        return
            parsed.ParseTree is ParsedInput.ImplFile { Item: var file }
            && file.Contents is [.., { decls: [.., SynModuleDecl.Expr { expr: var expression }] }]
            && !ShowsNothing(expression, code)
            ? expression.Range
            : null;
    }

    private static bool ShowsNothing(SynExpr expression, string code)
    {
        var line = code.Split('\n')[expression.Range.StartLine - 1].TrimStart();
        return expression.IsFor
            || expression.IsForEach
            || expression.IsWhile
            || line.StartsWith("printf", StringComparison.Ordinal)
            || line.StartsWith("Display", StringComparison.Ordinal);
    }
}
