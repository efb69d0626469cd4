using System.Text.Json;

namespace DualDiff.GradBench;

/// <summary>One row of the driver's <c>--save</c> file: a function at a workload, what the eval said, seconds of a run.</summary>
internal sealed record Row(string Eval, string Function, string Workload, string Status, double? Min)
{
    /// <exception cref="FormatException">The line is no row.</exception>
    public static Row Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Row>(line, Session.Options)
                ?? throw new FormatException("A row is null.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"Not a row of the driver: {e.Message}", e);
        }
    }
}
