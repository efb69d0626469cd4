namespace DualDiff.Benchmarks;

/// <summary>What does one sweep back over a recording cost?</summary>
/// <remarks>Expected: 2 to 4 ns an operation; bytes for the result only, 24 an input.</remarks>
public class Swept() : PerOperationBenchmark(Names.Sweep);
