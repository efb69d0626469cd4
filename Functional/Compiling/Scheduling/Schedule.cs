namespace DualDiff;

/// <summary>A graph as a list of batches over one stretch of memory. Immutable.</summary>
/// <param name="Instructions">The batches in order; guards come first.</param>
/// <param name="GuardEnd">How many of them are needed to know whether the recorded path holds.</param>
/// <param name="Terms">The terms of sums.</param>
/// <param name="Operands">The operands of calls.</param>
/// <param name="Gathers">The addresses of gathered operands.</param>
/// <param name="Operations">The primitives of calls.</param>
/// <param name="Predicates">The questions of guards.</param>
/// <param name="Constants">Literals and data, which lie at the end of the memory.</param>
/// <param name="OutputRuns">Results that lie in line.</param>
/// <param name="OutputPlaces">The others.</param>
/// <param name="Inputs">How many arguments there are; they lie at the beginning.</param>
/// <param name="ConstantStart">Where the constants begin.</param>
/// <param name="Statistics">What the schedule looks like.</param>
internal sealed record Schedule(
    Instruction[] Instructions,
    int GuardEnd,
    TermPlan[] Terms,
    Operand[] Operands,
    int[] Gathers,
    Operation[] Operations,
    Predicate[] Predicates,
    double[] Constants,
    OutputRun[] OutputRuns,
    OutputPlace[] OutputPlaces,
    int Inputs,
    int ConstantStart,
    ScheduleStatistics Statistics
)
{
    /// <summary>How many doubles a run needs; a register may reach beyond the last constant.</summary>
    public int MemorySize => ConstantStart + Constants.Length + VectorLoop.Width;

    /// <summary>Copies the results out of the memory of a run.</summary>
    [System.Runtime.CompilerServices.MethodImpl(
        System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization
    )]
    public unsafe void CopyOutputs(double* memory, Span<double> output)
    {
        foreach (var run in OutputRuns)
        {
            new Span<double>(memory + run.Source, run.Length).CopyTo(output.Slice(run.Target, run.Length));
        }

        foreach (var place in OutputPlaces)
        {
            output[place.Target] = memory[place.Source];
        }
    }
}

/// <summary>Figures that say whether a program is regular.</summary>
/// <param name="Nodes">Nodes that are computed.</param>
/// <param name="Batches">Batches that compute; gathers apart.</param>
/// <param name="Gathered">Operands that had to be gathered.</param>
internal readonly record struct ScheduleStatistics(int Nodes, int Batches, int Gathered)
{
    /// <summary>Numbers a batch.</summary>
    public double MeanRun => Batches == 0 ? 0 : (double)Nodes / Batches;
}
