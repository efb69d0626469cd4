using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace DualDiff.Notebooks.Engines;

/// <summary>C# cells as submissions of a Roslyn script.</summary>
internal sealed class CSharpEngine : IEngine
{
    private static readonly ScriptOptions Options = ScriptOptions
        .Default.WithLanguageVersion(LanguageVersion.Preview)
        .WithReferences(Platform())
        .AddReferences(Packages.All)
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithFileEncoding(Encoding.UTF8)
        .WithEmitDebugInformation(true);

    /// <summary>
    /// What a file-based app sees without asking. A cell before the first one, not <c>WithImports</c>: those would be a scope further out
    /// than a cell's own, and hide LINQ's <c>Sum</c> of doubles behind that of <c>Real</c>.
    /// </summary>
    private const string Prelude = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using DualDiff.Notebooks;
        using static DualDiff.Notebooks.Output;
        """;

    private ScriptState<object> state = CSharpScript
        .Create<object>(Prelude, Options)
        .RunAsync()
        .GetAwaiter()
        .GetResult();

    public CellResult Run(string code, string place, CancellationToken cancellation)
    {
        var script = Next(code, place);
        try
        {
            return Errors(script, place, cancellation) is [var first, ..] errors
                ? CellResult.Failed(first with { Trace = [.. errors.Select(e => $"{e.Where}: {e.Name}: {e.Message}")] })
                : Run(script, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return CellResult.Failed(Failure.Interrupted);
        }
    }

    public Completion Complete(string code, int position) =>
        CSharpCompletion.At(Next(code, "cell").GetCompilation(), position);

    public bool? IsComplete(string code) =>
        SyntaxFactory.IsCompleteSubmission(
            CSharpSyntaxTree.ParseText(
                code,
                new CSharpParseOptions(LanguageVersion.Preview, kind: SourceCodeKind.Script)
            )
        );

    public void Dispose() { }

    private Script<object> Next(string code, string place) =>
        state.Script.ContinueWith<object>(code, Options.WithFilePath(place));

    private static List<CellError> Errors(Script<object> script, string place, CancellationToken cancellation) =>
        [
            .. script
                .Compile(cancellation)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(error => ToError(error, place)),
        ];

    private CellResult Run(Script<object> script, CancellationToken cancellation)
    {
        var before = state;
        ScriptState<object>? after = null;
        var ending = Interruptible.Run(
            () => after = script.RunFromAsync(before, _ => true, CancellationToken.None).GetAwaiter().GetResult(),
            cancellation
        );
        if (ending != Ending.Finished)
        {
            return CellResult.Failed(ending == Ending.Stopped ? Failure.Interrupted : Failure.LeftBehind);
        }

        // What a failed cell had defined before it failed stays.
        state = after!;
        return state.Exception is { } exception
            ? CellResult.Failed(Failure.Of(exception))
            : new(state.ReturnValue, null);
    }

    private static CellError ToError(Diagnostic error, string place) =>
        new(
            error.Id,
            error.GetMessage(CultureInfo.InvariantCulture),
            Failure.At(place, error.Location.GetLineSpan().StartLinePosition.Line + 1),
            []
        );

    /// <summary>The assemblies of .NET itself.</summary>
    private static IEnumerable<string> Platform() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard.dll")
            );
}
