using System.Runtime.ConstrainedExecution;
using System.Runtime.InteropServices;

namespace DualDiff;

/// <summary>The memory of one run: arguments, blocks, constants. Aligned to a cache line, outside the garbage collector's heap.</summary>
internal sealed unsafe class Workspace : CriticalFinalizerObject
{
    private const nuint Alignment = 64;

    public Workspace(Schedule schedule)
    {
        Memory = (double*)NativeMemory.AlignedAlloc((nuint)schedule.MemorySize * sizeof(double), Alignment);
        new Span<double>(Memory, schedule.MemorySize).Clear();
        schedule.Constants.CopyTo(new Span<double>(Memory + schedule.ConstantStart, schedule.Constants.Length));
    }

    ~Workspace() => NativeMemory.AlignedFree(Memory);

    public double* Memory { get; }
}

/// <summary>Workspaces that are not in use. Taking and returning one allocates nothing, and any number of threads may.</summary>
internal sealed class WorkspacePool(Schedule schedule)
{
    private readonly Workspace?[] idle = new Workspace?[Environment.ProcessorCount + 1];

    public Workspace Take()
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

    public void Return(Workspace workspace)
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
