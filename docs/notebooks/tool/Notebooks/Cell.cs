using System.Text.Json.Nodes;

namespace DualDiff.Notebooks.Notebooks;

/// <summary>One cell, a view of its JSON.</summary>
internal sealed class Cell(JsonObject json)
{
    public bool IsCode => json["cell_type"]?.GetValue<string>() == "code";

    public string Source => MultilineText.Read(json["source"]);

    /// <summary>Holds timings: their numbers differ from run to run.</summary>
    public bool IsMeasured => HasTag("measured");

    /// <summary>Shows an error on purpose (Jupyter's own tag).</summary>
    public bool RaisesException => HasTag("raises-exception");

    public int? ExecutionCount => json["execution_count"]?.GetValue<int>();

    public IReadOnlyList<JsonObject> Outputs =>
        [.. (json["outputs"] as JsonArray ?? []).Select(output => output!.AsObject())];

    public void SetOutputs(int count, IEnumerable<JsonObject> outputs)
    {
        json["execution_count"] = count;
        json["outputs"] = new JsonArray([.. outputs.Select(output => MultilineText.Split(output))]);
    }

    private bool HasTag(string tag) =>
        json["metadata"]?["tags"] is JsonArray tags && tags.Any(t => t?.GetValue<string>() == tag);
}
