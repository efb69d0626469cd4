namespace DualDiff.GradBench;

/// <summary>What one function gave, and what its runs took.</summary>
/// <param name="Output">The answer as JSON.</param>
/// <param name="Preparation">Nanoseconds of the set-up.</param>
/// <param name="Warmup">Nanoseconds of the run before the timed ones.</param>
/// <param name="Runs">Nanoseconds of each timed run.</param>
internal sealed record Evaluation(byte[] Output, long Preparation, long Warmup, IReadOnlyList<long> Runs);
