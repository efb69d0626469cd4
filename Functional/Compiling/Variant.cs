namespace DualDiff;

/// <summary>One compiled path through a function: right for every input that answers all its guards as the recorded one did.</summary>
/// <typeparam name="TOut">The structure of the result.</typeparam>
internal sealed unsafe class Variant<TOut>
{
    private readonly WorkspacePool workspaces;

    public Variant(Program program, Graph graph, Schedule schedule, TOut like)
    {
        Program = program;
        Graph = graph;
        Schedule = schedule;
        Like = like;
        workspaces = new(schedule);
    }

    public Program Program { get; }

    public Graph Graph { get; }

    public Schedule Schedule { get; }

    /// <summary>A result of the right shape.</summary>
    public TOut Like { get; }

    public int OutputCount => Graph.Outputs.Length;

    /// <summary>Computes the outputs, unless a guard says that the input takes another path.</summary>
    public bool TryRun(ReadOnlySpan<double> input, Span<double> output)
    {
        var workspace = workspaces.Take();
        var memory = workspace.Memory;
        input.CopyTo(new Span<double>(memory, input.Length));
        var holds = Schedule.GuardEnd == 0 || Interpreter.Run(Schedule, 0, Schedule.GuardEnd, memory, null);
        if (holds)
        {
            fixed (double* results = output)
            {
                Interpreter.Run(Schedule, Schedule.GuardEnd, Schedule.Instructions.Length, memory, results);
            }

            Schedule.CopyOutputs(memory, output);
        }

        workspaces.Return(workspace);
        return holds;
    }
}
