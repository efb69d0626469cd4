namespace DualDiff.GradBench;

/// <summary>One eval of the suite: a name and its functions.</summary>
internal sealed record Module(string Name, params Function[] Functions);
