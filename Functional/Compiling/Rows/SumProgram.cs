using System.Buffers;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>One compiled path through a function that is summed over rows: the body, and what follows from its accumulators.</summary>
internal sealed unsafe class SumProgram(RowProgram rows, Schedule epilogue, int outputs)
{
    private readonly ProgramPiece piece = new(epilogue);

    public RowProgram Rows => rows;

    /// <summary>How many accumulators there are.</summary>
    public int Accumulators => rows.Schedule.Accumulators;

    /// <summary>Starts all accumulators at zero.</summary>
    public void Clear(RowWorkspace workspace) =>
        new Span<double>(workspace.Memory + rows.Schedule.AccumulatorStart, Accumulators * VectorLoop.Width).Clear();

    /// <summary>Adds the accumulators, their lanes summed, to totals.</summary>
    public void Collect(RowWorkspace workspace, Span<double> totals)
    {
        var accumulator = workspace.Memory + rows.Schedule.AccumulatorStart;
        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] += Vector512.Sum(Vector512.Load(accumulator + (i * VectorLoop.Width)));
        }
    }

    /// <summary>Adds the sums of so many rows to the outputs.</summary>
    public void Finish(RowWorkspace workspace, int count, ReadOnlySpan<double> totals, Span<double> output)
    {
        var places = rows.Schedule.Places;
        var size = 1 + totals.Length + places;
        var buffer = ArrayPool<double>.Shared.Rent(size + outputs);
        buffer[0] = count;
        totals.CopyTo(buffer.AsSpan(1));
        new Span<double>(workspace.Memory, places).CopyTo(buffer.AsSpan(1 + totals.Length));
        var sums = buffer.AsSpan(size, outputs);
        piece.TryRun(buffer.AsSpan(0, size), sums);
        for (var i = 0; i < sums.Length; i++)
        {
            output[i] += sums[i];
        }

        ArrayPool<double>.Shared.Return(buffer);
    }
}
