using System.Text.Json.Nodes;

namespace DualDiff.Notebooks.Notebooks;

/// <summary>nbformat stores a text of several lines as a list of lines, so that differences read well.</summary>
internal static class MultilineText
{
    public static string Read(JsonNode? node) =>
        node switch
        {
            JsonArray lines => string.Concat(lines.Select(line => line!.GetValue<string>())),
            JsonValue text => text.GetValue<string>(),
            _ => "",
        };

    /// <summary>An output as it is stored: its texts as lists of lines, except base64.</summary>
    public static JsonObject Split(JsonObject output)
    {
        var stored = output.DeepClone().AsObject();
        if (stored["text"] is JsonValue text)
        {
            stored["text"] = Lines(text.GetValue<string>());
        }

        if (stored["data"] is JsonObject data)
        {
            foreach (var (type, value) in data.Where(entry => entry.Key != "image/png").ToList())
            {
                data[type] = Lines(Read(value));
            }
        }

        return stored;
    }

    private static JsonArray Lines(string text)
    {
        var lines = text.Split('\n');
        return [.. lines.Select((line, i) => i < lines.Length - 1 ? line + "\n" : line).Where(line => line.Length > 0)];
    }
}
