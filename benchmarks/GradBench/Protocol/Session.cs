using System.Text.Json;

namespace DualDiff.GradBench;

/// <summary>The conversation: a line with a question, a line with the answer, until the questions end.</summary>
internal sealed class Session(Module[] modules)
{
    /// <summary>Members are named as in the suite: <c>min_runs</c>; a matrix may be called <c>A</c>.</summary>
    public static JsonSerializerOptions Options { get; } =
        new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, PropertyNameCaseInsensitive = true };

    /// <summary>Answers every line of <paramref name="questions"/>.</summary>
    /// <exception cref="JsonException">A line is not a message: nobody could be answered.</exception>
    public void Run(TextReader questions, Stream answers)
    {
        while (questions.ReadLine() is { } line)
        {
            var message =
                JsonSerializer.Deserialize<Message>(line, Options) ?? throw new JsonException("The message is null.");
            using (var writer = new Utf8JsonWriter(answers))
            {
                writer.WriteStartObject();
                writer.WriteNumber("id", message.Id);
                Answer(message, writer);
                writer.WriteEndObject();
            }

            answers.WriteByte((byte)'\n');
            answers.Flush();
        }
    }

    private void Answer(Message message, Utf8JsonWriter writer)
    {
        switch (message.Kind)
        {
            case "start":
                writer.WriteString("tool", "dualdiff");
                break;
            case "define":
                Conclude(
                    writer,
                    Array.Exists(modules, module => module.Name == message.Module) ? null : Unknown(message)
                );
                break;
            case "evaluate":
                Evaluate(message, writer);
                break;
            default:
                // An analysis, or a kind that is yet to come, wants no more than its id.
                break;
        }
    }

    /// <summary>A question that cannot be answered fails alone: the session goes on with the next one.</summary>
    private void Evaluate(Message message, Utf8JsonWriter writer)
    {
        var function = modules
            .FirstOrDefault(module => module.Name == message.Module)
            ?.Functions.FirstOrDefault(function => function.Name == message.Function);
        if (function is null)
        {
            Conclude(writer, Unknown(message));
            return;
        }

        Evaluation evaluation;
        try
        {
            evaluation = function.Evaluate(message.Input);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Any failure of a function is its answer; NaN among the results too, which JSON has no word for.
            Console.Error.WriteLine(e);
            Conclude(writer, $"{message.Module}.{message.Function}: {e.Message}");
            return;
        }

        Conclude(writer, null);
        writer.WritePropertyName("output");
        writer.WriteRawValue(evaluation.Output, skipInputValidation: true);
        writer.WriteStartArray("timings");
        WriteTiming(writer, "prepare", evaluation.Preparation);
        WriteTiming(writer, "warmup", evaluation.Warmup);
        foreach (var run in evaluation.Runs)
        {
            WriteTiming(writer, "evaluate", run);
        }

        writer.WriteEndArray();
    }

    private static string Unknown(Message message) =>
        message.Function is null
            ? $"dualdiff has no module {message.Module}."
            : $"dualdiff has no function {message.Function} in a module {message.Module}.";

    private static void Conclude(Utf8JsonWriter writer, string? error)
    {
        writer.WriteBoolean("success", error is null);
        if (error is not null)
        {
            writer.WriteString("error", error);
        }
    }

    private static void WriteTiming(Utf8JsonWriter writer, string name, long nanoseconds)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteNumber("nanoseconds", nanoseconds);
        writer.WriteEndObject();
    }
}
