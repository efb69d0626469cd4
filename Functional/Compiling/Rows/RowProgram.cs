namespace DualDiff;

/// <summary>One compiled path through a function of rows: right for every row that answers all its guards as the recorded one did.</summary>
internal sealed unsafe class RowProgram(Program program, Graph graph, RowSchedule schedule)
{
    /// <summary>So many rows are worth the milliseconds that code takes to build.</summary>
    private const long RowsUntilCode = 1 << 18;

    private readonly RowWorkspacePool workspaces = new(schedule);
    private readonly ProgramPiece prologue = new(schedule.Prologue);
    private volatile LoopCode? code;
    private long rowsRun;

    public Program Program => program;

    public Graph Graph => graph;

    public RowSchedule Schedule => schedule;

    /// <summary>What runs the program by now.</summary>
    public string Engine =>
        code is null ? $"row interpreter, blocks of {schedule.Rows} rows" : "row code, eight rows at a time";

    /// <summary>A workspace with the shared part computed; null if the shared numbers take another path.</summary>
    public RowWorkspace? Begin(ReadOnlySpan<double> shared)
    {
        var workspace = workspaces.Take();
        if (!prologue.TryRun(shared, new Span<double>(workspace.Memory, schedule.Places)))
        {
            workspaces.Return(workspace);
            return null;
        }

        return workspace;
    }

    /// <summary>A further workspace for the same shared numbers.</summary>
    public RowWorkspace Begin(RowWorkspace like)
    {
        var workspace = workspaces.Take();
        new Span<double>(like.Memory, schedule.Places).CopyTo(new(workspace.Memory, schedule.Places));
        return workspace;
    }

    public void End(RowWorkspace workspace) => workspaces.Return(workspace);

    /// <summary>Runs the rows of a part of a list that take this path; the others stay in the list, in order.</summary>
    /// <param name="workspace">From <see cref="Begin(ReadOnlySpan{double})"/>.</param>
    /// <param name="rows">The batch, row by row.</param>
    /// <param name="list">The list.</param>
    /// <param name="part">Which of it.</param>
    /// <param name="left">How many rows are left of the parts before.</param>
    /// <param name="output">Receives the results, row by row; null if rows are summed.</param>
    /// <returns>How many are left by now; they stand at the front.</returns>
    public int Run(
        RowWorkspace workspace,
        double* rows,
        ref RowList list,
        (int Start, int End) part,
        int left,
        double* output
    )
    {
        workspace.HeldCount = 0;
        CountTowardsCode(part.End - part.Start);
        for (var start = part.Start; start < part.End; start += schedule.Rows)
        {
            var count = Math.Min(schedule.Rows, part.End - start);
            var length = Load(workspace, rows, list, start, count, output);
            if (schedule.Guards.Length > 0)
            {
                RowInterpreter.Run(schedule, 0, schedule.GuardEnd, count, length, workspace.Memory);
                if (!RowInterpreter.AllHold(schedule, length, workspace.Memory))
                {
                    left = Sort(workspace, ref list, start, count, left);
                    if (workspace.HeldCount >= schedule.Rows)
                    {
                        RunHeld(workspace, rows, schedule.Rows, output);
                    }

                    continue;
                }
            }

            Finish(workspace, count, length, output);
        }

        if (workspace.HeldCount > 0)
        {
            RunHeld(workspace, rows, workspace.HeldCount, output);
        }

        return left;
    }

    /// <summary>Runs all rows of a list that take this path; the others stay.</summary>
    public void Run(RowWorkspace workspace, double* rows, ref RowList list, double* output) =>
        list.Keep(Run(workspace, rows, ref list, (0, list.Count), 0, output));

    /// <summary>The first rows that wait, as a block.</summary>
    private void RunHeld(RowWorkspace workspace, double* rows, int count, double* output)
    {
        var length = Load(workspace, rows, new(workspace.Held, count), 0, count, output);
        RowInterpreter.Run(schedule, 0, schedule.GuardEnd, count, length, workspace.Memory);
        Finish(workspace, count, length, output);
        workspace.Held.AsSpan(count, workspace.HeldCount - count).CopyTo(workspace.Held);
        workspace.HeldCount -= count;
    }

    private void CountTowardsCode(int rows)
    {
        if (rowsRun >= RowsUntilCode)
        {
            return;
        }

        var now = Interlocked.Add(ref rowsRun, rows);
        if (now >= RowsUntilCode && now - rows < RowsUntilCode && RowCode.IsFit(schedule))
        {
            code = RowCode.Build(schedule);
        }
    }

    private void Finish(RowWorkspace workspace, int count, int length, double* output)
    {
        if (code is { } loop)
        {
            loop(workspace.Memory, length);
        }
        else
        {
            var (start, end) = (schedule.GuardEnd, schedule.Instructions.Length);
            RowInterpreter.Run(schedule, start, end, count, length, workspace.Memory);
        }

        if (output != null)
        {
            RowTransport.Store(schedule.Outputs, workspace.Targets, count, workspace.Memory);
        }
    }

    /// <summary>Reads a block; the last row is repeated to a multiple of eight, so that no lane runs wild.</summary>
    private int Load(RowWorkspace workspace, double* rows, RowList list, int start, int count, double* output)
    {
        var length = (count + VectorLoop.Width - 1) / VectorLoop.Width * VectorLoop.Width;
        var sources = workspace.Sources;
        var targets = workspace.Targets;
        for (var i = 0; i < length; i++)
        {
            var row = (long)list[start + Math.Min(i, count - 1)];
            sources[i] = rows + (row * schedule.Width);
            targets[i] = output + (row * schedule.Outputs.Length);
        }

        RowTransport.Load(schedule.Columns, sources, length, workspace.Memory);
        return length;
    }

    /// <summary>Parts a block by path: rows of this one wait, the others stay in the list.</summary>
    private int Sort(RowWorkspace workspace, ref RowList list, int start, int count, int left)
    {
        for (var i = 0; i < count; i++)
        {
            var row = list[start + i];
            if (RowInterpreter.Holds(schedule, i, workspace.Memory))
            {
                workspace.Held[workspace.HeldCount++] = row;
            }
            else
            {
                list[left++] = row;
            }
        }

        return left;
    }
}
