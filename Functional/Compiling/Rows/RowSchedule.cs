namespace DualDiff;

/// <summary>
/// A program over rows: what depends on shared arguments only, once a call (the prologue); and the others, an instruction a node
/// for a block of rows. Immutable.
/// </summary>
/// <param name="Prologue">The shared part; its results are the first numbers of the workspace.</param>
/// <param name="Places">How many results it has.</param>
/// <param name="Instructions">The body.</param>
/// <param name="GuardEnd">How many of them are needed to know whether the recorded path holds.</param>
/// <param name="Guards">The questions to each row.</param>
/// <param name="Columns">What is read of a row.</param>
/// <param name="Width">Numbers a row.</param>
/// <param name="Terms">The terms of sums.</param>
/// <param name="Products">What is added to accumulators.</param>
/// <param name="Operands">The operands of calls.</param>
/// <param name="Operations">The primitives of calls.</param>
/// <param name="Constants">Literals.</param>
/// <param name="ConstantStart">Where they begin.</param>
/// <param name="AccumulatorStart">Where the accumulators begin, eight numbers each.</param>
/// <param name="Accumulators">How many there are.</param>
/// <param name="Outputs">Where the results of each row are; none if rows are summed.</param>
/// <param name="Rows">Rows a block.</param>
/// <param name="MemorySize">How many doubles a run needs.</param>
/// <param name="Nodes">Operations a row.</param>
internal sealed record RowSchedule(
    Schedule Prologue,
    int Places,
    RowInstruction[] Instructions,
    int GuardEnd,
    RowGuard[] Guards,
    RowColumns[] Columns,
    int Width,
    RowTerm[] Terms,
    RowProduct[] Products,
    Operand[] Operands,
    Operation[] Operations,
    double[] Constants,
    int ConstantStart,
    int AccumulatorStart,
    int Accumulators,
    Operand[] Outputs,
    int Rows,
    int MemorySize,
    int Nodes
)
{
    /// <summary>How many arguments all rows share.</summary>
    public int Shared => Prologue.Inputs;
}
