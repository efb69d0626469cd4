using DualDiff.Notebooks.Engines;
using DualDiff.Notebooks.Notebooks;
using DualDiff.Notebooks.Twins;

namespace DualDiff.Notebooks;

/// <summary>What the command line offers. Each returns the exit code.</summary>
internal static class Commands
{
    private const string Help = """
        dualdiff-notebook: notebooks in C# and F# without Python.

          run PATH...     run notebooks; write their outputs, and each as a program or script beside it
          check PATH...   run notebooks; fail if an output or a program is not what the files say
          install [--to FOLDER]
                          register the kernels dualdiff-csharp and dualdiff-fsharp with Jupyter
          kernel csharp|fsharp CONNECTION
                          what Jupyter calls

        PATH is a notebook or a folder of notebooks.
        """;

    public static int Usage()
    {
        Console.Error.WriteLine(Help);
        return 2;
    }

    public static int Run(IEnumerable<string> paths)
    {
        var failures = 0;
        foreach (var notebook in Find(paths))
        {
            var (runs, error) = Runner.Run(notebook, CancellationToken.None);
            foreach (var run in runs)
            {
                run.Cell.SetOutputs(run.Count, run.Outputs);
            }

            notebook.Write();
            if (error is null)
            {
                File.WriteAllText(notebook.TwinPath, Twin.Of(notebook));
            }

            failures += Report(notebook, runs.Count, error is null ? [] : [Describe(error)]);
        }

        return failures == 0 ? 0 : 1;
    }

    public static int Check(IEnumerable<string> paths)
    {
        var failures = 0;
        foreach (var notebook in Find(paths))
        {
            var (runs, error) = Runner.Run(notebook, CancellationToken.None);
            failures += Report(
                notebook,
                runs.Count,
                error is null ? [.. runs.SelectMany(Staleness.Of), .. Twin.Staleness(notebook)] : [Describe(error)]
            );
        }

        return failures == 0 ? 0 : 1;
    }

    private static string Describe(CellError error) =>
        string.Join('\n', [$"{error.Where}: {error.Name}: {error.Message}", .. error.Trace.Skip(1)]);

    private static int Report(Notebook notebook, int cells, IReadOnlyList<string> failures)
    {
        Console.WriteLine($"{(failures.Count == 0 ? "ok    " : "FAILED")} {notebook.Path} ({cells} cells)");
        foreach (var failure in failures)
        {
            Console.WriteLine($"  {failure.Replace("\n", "\n  ", StringComparison.Ordinal)}");
        }

        return failures.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<Notebook> Find(IEnumerable<string> paths)
    {
        var files = paths.SelectMany(NotebooksAt).ToList();
        return files.Count > 0
            ? files.Select(Notebook.Read)
            : throw new FileNotFoundException($"{string.Join(", ", paths)}: no notebook there.");
    }

    private static IEnumerable<string> NotebooksAt(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.ipynb").Order(StringComparer.Ordinal) : [path];
}
