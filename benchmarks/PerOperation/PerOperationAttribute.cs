using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;

namespace DualDiff.Benchmarks;

/// <summary>Adds allocations, and time and bytes for each arithmetic operation of the plain function.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PerOperationAttribute : Attribute, IConfigSource
{
    public IConfig Config { get; } =
        ManualConfig
            .CreateEmpty()
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumn(
                new PerOperationColumn("ns/op", (report, _) => report.ResultStatistics?.Mean),
                new GrowthColumn((report, _) => report.ResultStatistics?.Mean),
                new PerOperationColumn(
                    "B/op",
                    (report, benchmark) => report.GcStats.GetBytesAllocatedPerOperation(benchmark)
                )
            )
            .HideColumns(Column.Gen0, Column.Gen1, Column.Gen2, Column.AllocRatio);
}
