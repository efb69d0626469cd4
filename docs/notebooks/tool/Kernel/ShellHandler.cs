using System.Text.Json.Nodes;
using DualDiff.Notebooks.Engines;

namespace DualDiff.Notebooks.Kernel;

/// <summary>Answers the requests of a notebook's shell, one after another.</summary>
/// <param name="language">Of the cells.</param>
/// <param name="reply">Sends an answer to who asked.</param>
/// <param name="publish">Tells everybody who watches.</param>
internal sealed class ShellHandler(
    Language language,
    Action<Message, string, JsonObject> reply,
    Action<Message, string, JsonObject> publish
) : IDisposable
{
    private readonly Session session = new(language.Start());
    private readonly Lock running = new();
    private CancellationTokenSource cell = new();
    private int count;

    /// <summary>Answers a request. Returns true if a cell failed.</summary>
    public bool Handle(Message request)
    {
        var content = request.Content;
        switch (request.Type)
        {
            case "kernel_info_request":
                reply(request, "kernel_info_reply", KernelInfo());
                return false;
            case "execute_request":
                return Execute(request);
            case "complete_request":
                reply(
                    request,
                    "complete_reply",
                    Complete(Text(content, "code"), content["cursor_pos"]!.GetValue<int>())
                );
                return false;
            case "is_complete_request":
                reply(request, "is_complete_reply", new() { ["status"] = IsComplete(Text(content, "code")) });
                return false;
            case "inspect_request":
                reply(
                    request,
                    "inspect_reply",
                    new()
                    {
                        ["status"] = "ok",
                        ["found"] = false,
                        ["data"] = new JsonObject(),
                        ["metadata"] = new JsonObject(),
                    }
                );
                return false;
            case "history_request":
                reply(request, "history_reply", new() { ["status"] = "ok", ["history"] = new JsonArray() });
                return false;
            case "comm_info_request":
                reply(request, "comm_info_reply", new() { ["status"] = "ok", ["comms"] = new JsonObject() });
                return false;
            default:
                // The protocol: ignore what you do not know.
                return false;
        }
    }

    /// <summary>Stops the cell that runs, if one does. Called from another thread.</summary>
    public void Interrupt()
    {
        lock (running)
        {
            cell.Cancel();
        }
    }

    public JsonObject KernelInfo() =>
        new()
        {
            ["status"] = "ok",
            ["protocol_version"] = "5.3",
            ["implementation"] = "dualdiff-notebook",
            ["implementation_version"] = typeof(ShellHandler).Assembly.GetName().Version!.ToString(3),
            ["banner"] = $"{language.Name} with dualdiff",
            ["language_info"] = new JsonObject
            {
                ["name"] = language.Id,
                ["version"] = Environment.Version.ToString(),
                ["mimetype"] = language.MimeType,
                ["file_extension"] = language.Extension,
            },
        };

    public void Dispose()
    {
        cell.Dispose();
        session.Dispose();
    }

    private bool Execute(Message request)
    {
        var code = Text(request.Content, "code");
        var silent = request.Content["silent"]?.GetValue<bool>() ?? false;
        count += silent ? 0 : 1;
        if (!silent)
        {
            publish(request, "execute_input", new() { ["code"] = code, ["execution_count"] = count });
        }

        CancellationToken cancellation;
        lock (running)
        {
            cell.Dispose();
            cell = new();
            cancellation = cell.Token;
        }

        var error = session.Execute(code, count, output => PublishOutput(request, output, silent), cancellation);
        var answer = new JsonObject { ["status"] = error is null ? "ok" : "error", ["execution_count"] = count };
        if (error is null)
        {
            answer["user_expressions"] = new JsonObject();
            answer["payload"] = new JsonArray();
        }
        else
        {
            answer["ename"] = error.Name;
            answer["evalue"] = error.Message;
            answer["traceback"] = new JsonArray([.. error.Trace]);
        }

        reply(request, "execute_reply", answer);
        return error is not null && (request.Content["stop_on_error"]?.GetValue<bool>() ?? true);
    }

    private void PublishOutput(Message request, JsonObject output, bool silent)
    {
        if (!silent)
        {
            var type = output["output_type"]!.GetValue<string>();
            output.Remove("output_type");
            publish(request, type, output);
        }
    }

    private JsonObject Complete(string code, int cursor)
    {
        // Jupyter counts Unicode characters, .NET counts UTF-16 units.
        var position = string.Concat(code.EnumerateRunes().Take(cursor)).Length;
        var completion = session.Complete(code, position);
        return new()
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. completion.Names]),
            ["cursor_start"] = cursor - (position - completion.Start),
            ["cursor_end"] = cursor,
            ["metadata"] = new JsonObject(),
        };
    }

    private string IsComplete(string code) =>
        session.IsComplete(code) switch
        {
            true => "complete",
            false => "incomplete",
            null => "unknown",
        };

    private static string Text(JsonObject content, string key) => content[key]?.GetValue<string>() ?? "";
}
