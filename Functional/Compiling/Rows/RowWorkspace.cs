using System.Runtime.ConstrainedExecution;
using System.Runtime.InteropServices;

namespace DualDiff;

/// <summary>The memory of a run over rows: shared numbers, literals, accumulators, slots; and where the rows of a block are.</summary>
internal sealed unsafe class RowWorkspace : CriticalFinalizerObject
{
    private const nuint Alignment = 64;

    public RowWorkspace(RowSchedule schedule)
    {
        Memory = (double*)NativeMemory.AlignedAlloc((nuint)schedule.MemorySize * sizeof(double), Alignment);
        Sources = (double**)NativeMemory.AlignedAlloc((nuint)(schedule.Rows * sizeof(double*)), Alignment);
        Targets = (double**)NativeMemory.AlignedAlloc((nuint)(schedule.Rows * sizeof(double*)), Alignment);
        new Span<double>(Memory, schedule.MemorySize).Clear();
        schedule.Constants.CopyTo(new Span<double>(Memory + schedule.ConstantStart, schedule.Constants.Length));
        Held = new int[2 * schedule.Rows];
    }

    ~RowWorkspace()
    {
        NativeMemory.AlignedFree(Memory);
        NativeMemory.AlignedFree(Sources);
        NativeMemory.AlignedFree(Targets);
    }

    public double* Memory { get; }

    /// <summary>Where each row of the block begins.</summary>
    public double** Sources { get; }

    /// <summary>Where its results go.</summary>
    public double** Targets { get; }

    /// <summary>Rows of mixed blocks that take the path of this program, until there are enough for a block.</summary>
    public int[] Held { get; }

    public int HeldCount { get; set; }
}

/// <summary>Workspaces that are not in use. Taking and returning one allocates nothing, and any number of threads may.</summary>
internal sealed class RowWorkspacePool(RowSchedule schedule)
{
    private readonly RowWorkspace?[] idle = new RowWorkspace?[Environment.ProcessorCount + 1];

    public RowWorkspace Take()
    {
        for (var i = 0; i < idle.Length; i++)
        {
            if (Volatile.Read(ref idle[i]) is not null && Interlocked.Exchange(ref idle[i], null) is { } found)
            {
                return found;
            }
        }

        return new(schedule);
    }

    public void Return(RowWorkspace workspace)
    {
        for (var i = 0; i < idle.Length; i++)
        {
            if (Interlocked.CompareExchange(ref idle[i], workspace, null) is null)
            {
                return;
            }
        }
    }
}
