namespace DualDiff.Benchmarks;

/// <summary>Rosenbrock's gradient on 10 to 10,000 numbers, held in one way or another.</summary>
/// <param name="contender">The way.</param>
public abstract class StructuresBenchmark(string contender) : PerOperationBenchmark(contender)
{
    public override IEnumerable<string> Questions =>
        ["structures10", "structures100", "structures1000", "structures10000"];
}
