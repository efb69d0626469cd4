namespace DualDiff.Benchmarks;

/// <summary>What do eight directional derivatives at once cost over <c>Dual</c>?</summary>
/// <remarks>Expected: less than 1 ns an operation, nothing allocated.</remarks>
public class DualLanes() : PerOperationBenchmark(Names.DualPass);
