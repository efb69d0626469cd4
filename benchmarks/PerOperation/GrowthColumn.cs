using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace DualDiff.Benchmarks;

/// <summary>Nanoseconds an operation over those of the smallest n of the same workload: 1 where the cost grows with the operations alone.</summary>
/// <param name="measure">The time of a call.</param>
internal sealed class GrowthColumn(Func<BenchmarkReport, BenchmarkCase, double?> measure)
    : PerOperationColumn("growth", measure)
{
    protected override double? Value(Summary summary, BenchmarkCase benchmarkCase)
    {
        var first = summary.BenchmarksCases.First(other =>
            other.Descriptor == benchmarkCase.Descriptor && Workload(other) == Workload(benchmarkCase)
        );
        return base.Value(summary, benchmarkCase) / base.Value(summary, first);
    }

    private static string Workload(BenchmarkCase benchmarkCase) => Question(benchmarkCase).TrimEnd([.. "0123456789"]);
}
