using System.Text.Json;

namespace DualDiff.GradBench;

/// <summary>One question of the suite.</summary>
internal sealed record Message(long Id, string Kind, string? Module, string? Function, JsonElement Input);
