namespace DualDiff.Benchmarks;

/// <summary>What does a directional derivative cost in forward mode?</summary>
/// <remarks>Expected: 6 to 9 ns an operation; nothing allocated for an operation, since one tangent fits into a <c>Real</c>.</remarks>
public class OneLane() : PerOperationBenchmark(Names.OneLane);
