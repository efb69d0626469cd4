namespace DualDiff;

/// <summary>One compiled path through a function: right for every input that answers all its guards as the recorded one did.</summary>
/// <typeparam name="TOut">The structure of the result.</typeparam>
internal sealed unsafe class Variant<TOut>
{
    /// <summary>So many calls are worth the milliseconds that code takes to build.</summary>
    private const int CallsUntilCode = 2000;

    private readonly WorkspacePool workspaces;
    private volatile StraightFunction? straight;
    private int calls;

    public Variant(ProgramSummary summary, Schedule schedule, TOut like)
    {
        Summary = summary;
        Schedule = schedule;
        Like = like;
        workspaces = new(schedule);
    }

    public ProgramSummary Summary { get; }

    public Schedule Schedule { get; }

    /// <summary>A result of the right shape.</summary>
    public TOut Like { get; }

    /// <summary>What runs the program by now.</summary>
    public string Engine => straight is null ? "batch interpreter" : "straight code";

    public int OutputCount => Summary.Outputs;

    /// <summary>Whether an input takes this path.</summary>
    public bool Holds(ReadOnlySpan<double> input)
    {
        var workspace = workspaces.Take();
        input.CopyTo(new Span<double>(workspace.Memory, input.Length));
        var holds = Schedule.GuardEnd == 0 || Interpreter.Run(Schedule, 0, Schedule.GuardEnd, workspace.Memory, null);
        workspaces.Return(workspace);
        return holds;
    }

    /// <summary>Computes the outputs, unless a guard says that the input takes another path.</summary>
    public bool TryRun(ReadOnlySpan<double> input, Span<double> output)
    {
        if (output.Length < OutputCount)
        {
            // Another path may give fewer results.
            return Holds(input) ? throw Errors.OutputTooShort(output.Length, OutputCount) : false;
        }

        if (straight is { } code)
        {
            fixed (
                double* arguments = input,
                    results = output
            )
            {
                return code(arguments, results);
            }
        }

        if (
            calls < CallsUntilCode
            && Interlocked.Increment(ref calls) == CallsUntilCode
            && StraightCode.IsFit(Schedule)
        )
        {
            straight = StraightCode.Build(Schedule);
        }

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
