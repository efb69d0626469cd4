namespace DualDiff.Benchmarks;

/// <summary>What does recording cost?</summary>
/// <remarks>Expected: 5 ns and 24 bytes an operation, and as much again wherever the tape grows: a pullback keeps its memory.</remarks>
public class Recorded() : PerOperationBenchmark(Names.Record);
