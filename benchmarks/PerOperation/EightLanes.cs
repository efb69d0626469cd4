namespace DualDiff.Benchmarks;

/// <summary>What do eight directional derivatives at once cost over <c>Real</c>?</summary>
/// <remarks>Expected: 20 ns and 96 bytes an operation; twice that for the residual, whose 15 inputs take two passes.</remarks>
public class EightLanes() : PerOperationBenchmark(Names.EightLanes);
