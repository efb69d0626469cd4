using System.Text.Json.Nodes;
using DualDiff.Notebooks;
using DualDiff.Notebooks.Engines;
using DualDiff.Notebooks.Notebooks;

namespace DualDiff.Tests;

/// <summary>A folder with one notebook, made of the sources of its cells.</summary>
internal sealed class NotebookFiles : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("notebook").FullName;

    public NotebookFiles(Language language, params (string Source, string? Tag)[] cells)
    {
        var root = new JsonObject
        {
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
            ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["language"] = language.Name } },
            ["cells"] = new JsonArray([.. cells.Select(ToJson)]),
        };
        File.WriteAllText(Path, root.ToJsonString());
    }

    public string Path => System.IO.Path.Combine(folder, "page.ipynb");

    public Notebook Notebook => Notebook.Read(Path);

    public string Twin => Notebook.TwinPath;

    public int Run() => Commands.Run([Path]);

    public int Check() => Commands.Check([folder]);

    public void Edit(string old, string changed)
    {
        var text = File.ReadAllText(Path);
        File.WriteAllText(
            Path,
            text.Contains(old, StringComparison.Ordinal)
                ? text.Replace(old, changed, StringComparison.Ordinal)
                : throw new ArgumentException($"'{old}' is not in {text}", nameof(old))
        );
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static JsonObject ToJson((string Source, string? Tag) cell) =>
        new()
        {
            ["cell_type"] = cell.Source.StartsWith('#') && cell.Tag is null ? "markdown" : "code",
            ["metadata"] = new JsonObject { ["tags"] = new JsonArray(cell.Tag ?? "none") },
            ["source"] = cell.Source,
            ["outputs"] = new JsonArray(),
            ["execution_count"] = null,
        };
}
