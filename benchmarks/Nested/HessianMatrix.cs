namespace DualDiff.Benchmarks;

/// <summary>What does a dense Hessian cost?</summary>
/// <remarks>Expected: n gradients in packs of eight, so that an operation costs ten times as much where n does; beyond n = 100 the matrix is the cost.</remarks>
public class HessianMatrix() : PerOperationBenchmark(Names.Hessian)
{
    public override IEnumerable<string> Questions => ["hessian10", "hess20", "hessian100"];
}
