using System.Text.Json;

namespace DualDiff.GradBench;

/// <summary>How often a question wants its function to run: so many times at least, and for so long at least.</summary>
internal readonly record struct Demand(int Runs, double Seconds)
{
    /// <summary>The members <c>min_runs</c> and <c>min_seconds</c> of an input; one run if it has none (hello's is a number).</summary>
    public static Demand Of(JsonElement input) =>
        input.ValueKind != JsonValueKind.Object
            ? new(1, 0)
            : new(
                input.TryGetProperty("min_runs", out var runs) ? runs.GetInt32() : 1,
                input.TryGetProperty("min_seconds", out var seconds) ? seconds.GetDouble() : 0
            );
}
