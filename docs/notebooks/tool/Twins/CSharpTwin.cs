using System.Globalization;
using DualDiff.Notebooks.Engines;
using DualDiff.Notebooks.Notebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DualDiff.Notebooks.Twins;

/// <summary>C# cells as a file-based app: usings to the top, types to the bottom, the last expression of a cell displayed.</summary>
internal static class CSharpTwin
{
    private static readonly CSharpParseOptions Cells = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    private static readonly CSharpParseOptions Program = new CSharpParseOptions(LanguageVersion.Preview).WithFeatures([
        KeyValuePair.Create("FileBasedProgram", "true"),
    ]);

    // Read once a process: three hundred files.
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Platform = new(() =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ]
    );

    public static IEnumerable<string> Lines(Notebook notebook)
    {
        var roots = notebook.Cells.ToDictionary(cell => cell, cell => cell.IsCode ? Parse(cell) : null);
        var code = roots.Values.OfType<CompilationUnitSyntax>().ToList();
        return
        [
            "#:project ../../Functional/DualDiff.csproj",
            "#:project display/DualDiff.Notebooks.Display.csproj",
            .. Twin.NamedPackages(notebook).Select(package => $"#:package {package.Name}"),
            "using DualDiff.Notebooks;",
            "using static DualDiff.Notebooks.Output;",
            .. code.SelectMany(root => root.Usings).Select(line => line.ToString()).Distinct(),
            "",
            "// Paths are relative to the notebook.",
            "Environment.CurrentDirectory = (string)AppContext.GetData(\"EntryPointFileDirectoryPath\")!;",
            .. notebook.Cells.SelectMany(cell => Part(cell, roots[cell])),
            .. code.SelectMany(root => root.Members.Where(IsType)).SelectMany(type => TextLines(type.ToFullString())),
        ];
    }

    /// <summary>What the compiler says of the program.</summary>
    public static IEnumerable<string> Errors(string twin)
    {
        const string implicitUsings =
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";
        return CSharpCompilation
            .Create(
                "twin",
                [CSharpSyntaxTree.ParseText(twin, Program), CSharpSyntaxTree.ParseText(implicitUsings, Program)],
                Platform.Value,
                new CSharpCompilationOptions(
                    OutputKind.ConsoleApplication,
                    nullableContextOptions: NullableContextOptions.Enable
                )
            )
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(error =>
                $"line {error.Location.GetLineSpan().StartLinePosition.Line + 1}: {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}"
            );
    }

    private static CompilationUnitSyntax Parse(Cell cell) =>
        CSharpSyntaxTree.ParseText(Packages.RemoveFrom(cell.Source), Cells).GetCompilationUnitRoot();

    private static IEnumerable<string> Part(Cell cell, CompilationUnitSyntax? root)
    {
        var lines = root is null
            ? Twin.Comment(cell)
            : TextLines(string.Concat(root.Members.Where(member => !IsType(member)).Select(Statement)));
        var part = lines.ToList();
        return part.Count == 0 ? [] : ["", .. part];
    }

    private static string Statement(MemberDeclarationSyntax member) =>
        member
            is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } shown }
            ? $"{shown.GetLeadingTrivia().ToFullString()}Display({shown.Expression.WithoutTrivia().ToFullString()});"
                + shown.GetTrailingTrivia().ToFullString()
            : member.ToFullString();

    private static bool IsType(MemberDeclarationSyntax member) =>
        member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    private static IEnumerable<string> TextLines(string text) =>
        text.Trim('\n').Split('\n').Select(line => line.TrimEnd()) is var lines && lines.Any(line => line.Length > 0)
            ? lines
            : [];
}
