using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DualDiff.Notebooks.Notebooks;

/// <summary>Where the outputs in the file are not those of a new run.</summary>
/// <remarks>
/// Text, HTML and SVG must be equal; a PNG must be there in both, because its bytes depend on the fonts of the machine. In cells tagged
/// <c>measured</c> numbers may differ, words may not.
/// </remarks>
internal static partial class Staleness
{
    public static IEnumerable<string> Of(CellRun run)
    {
        if (run.Cell.ExecutionCount != run.Count)
        {
            yield return $"cell {run.Count}: its number in the file is {run.Cell.ExecutionCount?.ToString() ?? "missing"}: it was not run in order.";
        }

        var (stored, found) = (run.Cell.Outputs, run.Outputs);
        if (stored.Count != found.Count)
        {
            yield return $"cell {run.Count}: the file has {stored.Count} outputs, a run gives {found.Count}.";
            yield break;
        }

        foreach (var (before, now) in stored.Zip(found))
        {
            var (old, fresh) = (Parts(before), Parts(now));
            foreach (var name in old.Keys.Union(fresh.Keys))
            {
                var (was, got) = (old.GetValueOrDefault(name), fresh.GetValueOrDefault(name));
                if (was is null || got is null || !Agree(name, was, got, run.Cell.IsMeasured))
                {
                    yield return $"cell {run.Count}: {name} is stale.\n  in the file: {Shorten(was)}\n  in this run: {Shorten(got)}";
                }
            }
        }
    }

    /// <summary>The comparable texts of an output by name.</summary>
    private static Dictionary<string, string> Parts(JsonObject output)
    {
        var type = output["output_type"]!.GetValue<string>();
        return output["data"] is JsonObject data
            ? data.ToDictionary(entry => $"{type} {entry.Key}", entry => MultilineText.Read(entry.Value))
            : new()
            {
                [$"{type} {output["name"]?.GetValue<string>() ?? output["ename"]?.GetValue<string>()}"] =
                    MultilineText.Read(output["text"] ?? output["evalue"]),
            };
    }

    private static bool Agree(string name, string stored, string found, bool measured) =>
        name.EndsWith("image/png", StringComparison.Ordinal) ? IsPng(stored) && IsPng(found)
        : measured ? Shape(stored) == Shape(found)
        : stored == found;

    // The eight bytes that every PNG file begins with.
    private static bool IsPng(string base64) => base64.StartsWith("iVBORw0KGg", StringComparison.Ordinal);

    private static string Shape(string text) => Spaces().Replace(Number().Replace(text, "#"), " ");

    private static string Shorten(string? text) =>
        text is null ? "nothing"
        : text.Length <= 400 ? text
        : text[..400] + " ...";

    [GeneratedRegex(@"[-+]?\d+(\.\d+)?([eE][-+]?\d+)?|∞|NaN")]
    private static partial Regex Number();

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Spaces();
}
