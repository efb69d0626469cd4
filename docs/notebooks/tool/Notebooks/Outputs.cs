using System.Text.Json.Nodes;
using DualDiff.Notebooks.Engines;

namespace DualDiff.Notebooks.Notebooks;

/// <summary>Outputs as the notebook format (nbformat 4) writes them, which are Jupyter's messages too.</summary>
internal static class Outputs
{
    public static JsonObject Stream(string name, string text) =>
        new()
        {
            ["output_type"] = "stream",
            ["name"] = name,
            ["text"] = text,
        };

    public static JsonObject Display(MimeBundle bundle) =>
        new()
        {
            ["output_type"] = "display_data",
            ["data"] = Data(bundle),
            ["metadata"] = new JsonObject(),
        };

    public static JsonObject Result(MimeBundle bundle, int count) =>
        new()
        {
            ["output_type"] = "execute_result",
            ["data"] = Data(bundle),
            ["metadata"] = new JsonObject(),
            ["execution_count"] = count,
        };

    public static JsonObject Error(CellError error)
    {
        var message = error.Where.Length > 0 ? $"{error.Where}: {error.Message}" : error.Message;
        return new()
        {
            ["output_type"] = "error",
            ["ename"] = error.Name,
            ["evalue"] = message,
            ["traceback"] = new JsonArray([$"{error.Name}: {message}", .. error.Trace.Skip(1)]),
        };
    }

    private static JsonObject Data(MimeBundle bundle)
    {
        var data = new JsonObject { ["text/plain"] = bundle.Text };
        if (bundle.Html is not null)
        {
            data["text/html"] = bundle.Html;
        }

        if (bundle.Svg is not null)
        {
            data["image/svg+xml"] = bundle.Svg;
        }

        if (bundle.Png is { } png)
        {
            data["image/png"] = Convert.ToBase64String(png.Span);
        }

        return data;
    }
}
