using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace DualDiff.Benchmarks;

/// <summary>Something of a report, divided by the operations of the question's function.</summary>
/// <param name="name">Header of the column.</param>
/// <param name="measure">What is divided.</param>
internal class PerOperationColumn(string name, Func<BenchmarkReport, BenchmarkCase, double?> measure) : IColumn
{
    public string Id => name;

    public string ColumnName => name;

    public string Legend => $"{name}: for each arithmetic operation of the plain function";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
    {
        return Value(summary, benchmarkCase) is { } value ? Format.Digits(value) : "-";
    }

    protected static string Question(BenchmarkCase benchmarkCase) =>
        (string)benchmarkCase.Parameters[nameof(PerOperationBenchmark.Question)];

    protected virtual double? Value(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase] is { } report
            ? measure(report, benchmarkCase) / PerOperationBenchmark.Ask(Question(benchmarkCase)).Operations
            : null;
}
