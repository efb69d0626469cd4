namespace DualDiff;

/// <summary>From a recorded program to a schedule: optimise, group, cut into batches.</summary>
internal static class Compiler
{
    public static (Graph Graph, Schedule Schedule) Compile(
        Program program,
        CompileOptions options,
        ReadOnlySpan<double> input
    )
    {
        var graph = Scans.Mark(options.Strict ? Lowering.Strict(program) : SumLowering.Of(program));
        var schedule = Scheduler.Of(graph, options.Strict);
        if (options.ChecksPasses)
        {
            PassCheck.Demand(program, graph, schedule, input, options.Strict);
        }

        return (graph, schedule);
    }
}
