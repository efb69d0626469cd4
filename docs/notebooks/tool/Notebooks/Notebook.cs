using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DualDiff.Notebooks.Engines;

namespace DualDiff.Notebooks.Notebooks;

/// <summary>A notebook file of nbformat 4. What this tool does not know of, it keeps.</summary>
internal sealed class Notebook
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject root;

    private Notebook(string path, JsonObject root, Language language, IReadOnlyList<Cell> cells) =>
        (Path, this.root, Language, Cells) = (path, root, language, cells);

    public string Path { get; }

    public Language Language { get; }

    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>The same notebook as a program or script: beside it, written by <c>run</c>.</summary>
    public string TwinPath => System.IO.Path.ChangeExtension(Path, Language.Extension);

    public static Notebook Read(string path)
    {
        JsonObject root;
        try
        {
            root =
                JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw Malformed(path, "it is no JSON object");
        }
        catch (JsonException exception)
        {
            throw Malformed(path, exception.Message);
        }

        if (root["nbformat"]?.GetValue<int>() != 4 || root["cells"] is not JsonArray cells)
        {
            throw Malformed(path, "it has no cells of nbformat 4");
        }

        var name = root["metadata"]?["kernelspec"]?["language"]?.GetValue<string>();
        var language =
            Language.All.FirstOrDefault(known => known.Name == name)
            ?? throw Malformed(path, $"its kernelspec names the language '{name}'; C# and F# are known");
        return new(path, root, language, [.. cells.Select(cell => new Cell(cell!.AsObject()))]);
    }

    public void Write() => File.WriteAllText(Path, ToText());

    /// <summary>The file as Jupyter would save it: keys in order, an indent of one.</summary>
    public string ToText()
    {
        root["metadata"] = new JsonObject
        {
            ["kernelspec"] = new JsonObject
            {
                ["display_name"] = $"{Language.Name} (dualdiff)",
                ["language"] = Language.Name,
                ["name"] = Language.Kernel,
            },
            ["language_info"] = new JsonObject
            {
                ["file_extension"] = Language.Extension,
                ["mimetype"] = Language.MimeType,
                ["name"] = Language.Id,
            },
        };
        return Sorted(root)!.ToJsonString(Layout) + "\n";
    }

    private static JsonNode? Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject map => new JsonObject(
                map.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                    .Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Sorted)]),
            _ => node?.DeepClone(),
        };

    private static InvalidDataException Malformed(string path, string why) => new($"{path}: not a notebook: {why}.");
}
