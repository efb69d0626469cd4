using System.Text.Json.Nodes;
using DualDiff.Notebooks.Engines;

namespace DualDiff.Notebooks.Notebooks;

/// <summary>Runs the cells of a notebook from first to last, in its own folder, as Jupyter does.</summary>
internal static class Runner
{
    /// <summary>The outputs of every code cell, and the first error that no tag announces.</summary>
    public static (IReadOnlyList<CellRun> Runs, CellError? Error) Run(Notebook notebook, CancellationToken cancellation)
    {
        var folder = Environment.CurrentDirectory;
        Environment.CurrentDirectory = Path.GetDirectoryName(Path.GetFullPath(notebook.Path))!;
        using var session = new Session(notebook.Language.Start());
        try
        {
            var runs = new List<CellRun>();
            foreach (var cell in notebook.Cells.Where(cell => cell.IsCode && cell.Source.Length > 0))
            {
                var outputs = new List<JsonObject>();
                var error = session.Execute(
                    cell.Source,
                    runs.Count + 1,
                    output => Append(outputs, output),
                    cancellation
                );
                runs.Add(new(cell, runs.Count + 1, outputs));
                if (error is not null && !cell.RaisesException)
                {
                    return (runs, error);
                }
            }

            return (runs, null);
        }
        finally
        {
            Environment.CurrentDirectory = folder;
        }
    }

    /// <summary>Lines of one stream become one output, as in Jupyter.</summary>
    private static void Append(List<JsonObject> outputs, JsonObject output)
    {
        if (
            outputs is [.., var last]
            && output["name"]?.GetValue<string>() is { } name
            && last["name"]?.GetValue<string>() == name
        )
        {
            last["text"] = last["text"]!.GetValue<string>() + output["text"]!.GetValue<string>();
        }
        else
        {
            outputs.Add(output);
        }
    }
}

/// <summary>What a cell gave in this run; <paramref name="Count"/> counts code cells from 1.</summary>
internal sealed record CellRun(Cell Cell, int Count, IReadOnlyList<JsonObject> Outputs);
