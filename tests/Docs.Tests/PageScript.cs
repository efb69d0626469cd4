using System.Globalization;
using MathNet.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace DualDiff.Tests;

/// <summary>Runs the C# blocks of a page, one after another, as one script.</summary>
internal static class PageScript
{
    private static readonly ScriptOptions Options = ScriptOptions
        .Default.WithLanguageVersion(LanguageVersion.Preview)
        .WithReferences(Platform())
        .AddReferences(typeof(Real).Assembly, typeof(Dual).Assembly, typeof(Combinatorics).Assembly)
        .WithImports(
            "System",
            "System.Linq",
            "System.Collections.Generic",
            "DualDiff",
            "DualDiff.Diff",
            "DualDiff.Real"
        )
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithEmitDebugInformation(true);

    /// <summary>What is wrong with the code of a page; empty if it compiles, runs and prints what it shows.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(MarkdownPage page, CancellationToken cancellation)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var shown = new ShownValues(page.Path);
        var state = await CSharpScript.RunAsync("", Options, shown, typeof(ShownValues), cancellation);
        foreach (var block in page.In("csharp"))
        {
            var (code, orphans) = Expectations.Rewrite(block);
            shown.Failures.AddRange(
                orphans.Select(line =>
                    $"{page.Path}:{line}: \"// =>\" belongs to no expression statement of the block's top level."
                )
            );
            var script = state.Script.ContinueWith(code, Options);
            var errors = script
                .Compile(cancellation)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .ToList();
            if (errors.Count > 0)
            {
                return [.. shown.Failures, .. errors.Select(Located)];
            }

            if (block.Runs)
            {
                state = await script.RunFromAsync(state, _ => true, cancellation);
                if (state.Exception is { } exception)
                {
                    return [.. shown.Failures, $"{page.Path}:{block.Line}: the block threw {exception}"];
                }
            }
        }

        return shown.Failures;
    }

    /// <summary>The assemblies of .NET itself.</summary>
    private static IEnumerable<string> Platform() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard.dll")
            );

    private static string Located(Diagnostic error)
    {
        var place = error.Location.GetMappedLineSpan();
        return $"{place.Path}:{place.StartLinePosition.Line + 1}: {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
