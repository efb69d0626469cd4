namespace DualDiff;

/// <summary>A part of a program that runs once a call, in batches: the prologue or the epilogue of a program over rows.</summary>
internal sealed unsafe class ProgramPiece(Schedule schedule)
{
    private readonly WorkspacePool workspaces = new(schedule);

    public int Inputs => schedule.Inputs;

    /// <summary>Computes the outputs, unless a guard says that the input takes another path.</summary>
    public bool TryRun(ReadOnlySpan<double> input, Span<double> output)
    {
        var workspace = workspaces.Take();
        var memory = workspace.Memory;
        input.CopyTo(new Span<double>(memory, input.Length));
        bool holds;
        fixed (double* results = output)
        {
            holds = Interpreter.Run(schedule, 0, schedule.GuardEnd, memory, results);
            if (holds)
            {
                Interpreter.Run(schedule, schedule.GuardEnd, schedule.Instructions.Length, memory, results);
                schedule.CopyOutputs(memory, output);
            }
        }

        workspaces.Return(workspace);
        return holds;
    }
}
