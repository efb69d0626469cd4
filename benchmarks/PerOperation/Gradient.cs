namespace DualDiff.Benchmarks;

/// <summary>What does a gradient cost, recorded and swept in pooled memory?</summary>
/// <remarks>Expected: less than 9 ns an operation, stretch 6, whatever n; bytes for the point and the result only, 48 an input.</remarks>
public class Gradient() : PerOperationBenchmark(Names.Grad);
