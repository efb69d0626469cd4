namespace DualDiff;

/// <summary>From a function of shared numbers and one row to a program over rows.</summary>
internal static class RowCompiler
{
    /// <summary>Records the path of one row.</summary>
    /// <param name="f">From shared numbers and a row to results, flat.</param>
    /// <param name="shared">The shared numbers.</param>
    /// <param name="row">The row.</param>
    /// <param name="options">How to compile.</param>
    /// <exception cref="NotRecordableException">The function uses what a program cannot hold.</exception>
    public static Program Record(
        Func<Real[], Real[], Real[]> f,
        ReadOnlySpan<double> shared,
        ReadOnlySpan<double> row,
        CompileOptions options
    )
    {
        var count = shared.Length;
        return Recorder.Record(
            [.. shared, .. row],
            numbers => f(numbers[..count], numbers[count..]),
            options.MaximumOperations
        );
    }

    /// <summary>The graph of one row.</summary>
    public static Graph Lower(Program program, CompileOptions options) =>
        options.Strict ? Lowering.Strict(program) : SumLowering.Of(program);

    /// <summary>A program whose rows have outputs.</summary>
    public static RowProgram Compile(
        Func<Real[], Real[], Real[]> f,
        ReadOnlySpan<double> shared,
        ReadOnlySpan<double> row,
        CompileOptions options
    )
    {
        var program = Record(f, shared, row, options);
        var graph = Lower(program, options);
        var schedule = RowScheduler.Of(graph, shared.Length, row.Length, options.Strict);
        var compiled = new RowProgram(program, graph, schedule);
        if (options.ChecksPasses)
        {
            RowCheck.Demand(compiled, shared, row, options.Strict);
        }

        return compiled;
    }
}
