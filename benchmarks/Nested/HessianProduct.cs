namespace DualDiff.Benchmarks;

/// <summary>What does a Hessian-vector product cost, and how does it grow?</summary>
/// <remarks>Expected: 14 ns an operation (ten gradients' worth by composition: 100), the same for every n.</remarks>
public class HessianProduct() : PerOperationBenchmark(Names.Hvp)
{
    public override IEnumerable<string> Questions => ["hvp10", "hvp100", "hvp1000", "hvp10000"];
}
