using System.Diagnostics;

namespace DualDiff.Tests;

/// <summary>Runs the F# blocks of pages in one process of F# Interactive, a module for each page.</summary>
internal static class FSharpScript
{
    private const string Prefix = "shown: ";

    private static readonly string[] Assemblies =
    [
        "DualDiff.Dual.dll",
        "DualDiff.dll",
        "DualDiff.FSharp.dll",
        "DualDiff.Docs.Tests.dll",
    ];

    /// <summary>What is wrong with the code of the pages; empty if it compiles, runs and prints what it shows.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(
        IEnumerable<MarkdownPage> pages,
        CancellationToken cancellation
    )
    {
        List<string> failures = [];
        var folder = Directory.CreateTempSubdirectory("docs-fsharp");
        try
        {
            List<string> lines =
            [
                .. Assemblies.Select(file => $"#r @\"{Path.Combine(AppContext.BaseDirectory, file)}\""),
            ];
            foreach (var (index, page) in pages.Where(page => page.In("fsharp").Any()).Index())
            {
                var file = Path.Combine(folder.FullName, $"page{index}.fsx");
                await File.WriteAllTextAsync(file, Module(page, index, failures), cancellation);
                lines.Add($"#load @\"{file}\"");
            }

            var main = Path.Combine(folder.FullName, "pages.fsx");
            await File.WriteAllLinesAsync(main, lines, cancellation);
            failures.AddRange(await InteractiveAsync(folder.FullName, main, cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return failures;
    }

    private static string Module(MarkdownPage page, int index, List<string> failures)
    {
        List<string> module =
        [
            $"module Page{index}",
            $"let private shown = DualDiff.Tests.ShownValues \"{page.Path}\"",
        ];
        foreach (var block in page.In("fsharp"))
        {
            var (code, orphans) = FSharpExpectations.Rewrite(block);
            failures.AddRange(
                orphans.Select(line =>
                    $"{page.Path}:{line}: \"// =>\" belongs to no expression of the block's top level."
                )
            );
            module.Add(code);
        }

        module.Add($"for failure in shown.Report() do printfn \"{Prefix}%s\" failure\n");
        return string.Join('\n', module);
    }

    private static async Task<IReadOnlyList<string>> InteractiveAsync(
        string folder,
        string script,
        CancellationToken cancellation
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "fsi", "--quiet", "--nologo", "--warnaserror+", script },
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["DOTNET_NOLOGO"] = "1" },
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (
            process.StandardOutput.ReadToEndAsync(cancellation),
            process.StandardError.ReadToEndAsync(cancellation)
        );
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode == 0)
        {
            return [.. Reported(await output)];
        }

        // The compiler takes the names of pages to be relative to its folder.
        var errorsOfPages = (await errors).Replace(
            $"{folder}{Path.DirectorySeparatorChar}",
            "",
            StringComparison.Ordinal
        );
        return [.. Reported(await output), errorsOfPages.ReplaceLineEndings("\n").Trim()];
    }

    private static IEnumerable<string> Reported(string output) =>
        output
            .Split('\n')
            .Select(line => line.TrimEnd())
            .Where(line => line.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(line => line[Prefix.Length..]);
}
