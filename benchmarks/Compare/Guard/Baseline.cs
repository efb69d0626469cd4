using System.Text.Json;

namespace DualDiff.Benchmarks;

/// <summary>Ratios to the derivative by hand, by question and contender: what the guard compares with. Never times.</summary>
internal static class Baseline
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string File => Path.Combine(Repository.Root(), "benchmarks", "baseline.json");

    /// <summary>Minima over the minimum of the hand-written code, for the library's own contenders.</summary>
    public static SortedDictionary<string, SortedDictionary<string, double>> Of(IEnumerable<Answer> answers)
    {
        var ratios = new SortedDictionary<string, SortedDictionary<string, double>>(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            var own = answer.Measurements.Where(m => m.Contender.Family is Family.None or Family.Real or Family.Dual);
            ratios[answer.Question.Name] = new(
                own.ToDictionary(m => m.Contender.Name, m => Math.Round(m.Minimum / answer.Measurements[0].Minimum, 2)),
                StringComparer.Ordinal
            );
        }

        return ratios;
    }

    public static string Write(SortedDictionary<string, SortedDictionary<string, double>> ratios) =>
        JsonSerializer.Serialize(ratios, Indented).ReplaceLineEndings("\n") + "\n";

    /// <exception cref="FormatException">It is no baseline.</exception>
    public static SortedDictionary<string, SortedDictionary<string, double>> Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<SortedDictionary<string, SortedDictionary<string, double>>>(json) ?? [];
        }
        catch (JsonException e)
        {
            throw new FormatException($"baseline.json: {e.Message} Write it anew with --baseline.", e);
        }
    }
}
