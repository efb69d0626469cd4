namespace DualDiff.Benchmarks;

/// <summary>What does a function over <c>Real</c> cost that nobody differentiates?</summary>
/// <remarks>Expected: 2 ns an operation (one call each), nothing allocated; at most 3 where all operations stand in one method.</remarks>
public class Untraced() : PerOperationBenchmark(Names.Untraced);
