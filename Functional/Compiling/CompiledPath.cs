using System.Globalization;
using System.Text;

namespace DualDiff;

/// <summary>One compiled path through a function.</summary>
public sealed class CompiledPath
{
    private CompiledPath(ProgramSummary program, int memorySize, string engine)
    {
        Inputs = program.Inputs;
        Outputs = program.Outputs;
        Operations = program.Operations;
        Guards = program.Guards;
        Before = program.Before;
        After = program.After;
        Bytes = (long)memorySize * sizeof(double);
        Engine = engine;
    }

    /// <summary>How many numbers go in.</summary>
    public int Inputs { get; }

    /// <summary>How many numbers come out.</summary>
    public int Outputs { get; }

    /// <summary>Recorded operations, each different one once.</summary>
    public int Operations { get; }

    /// <summary>Operations that are left after optimisation; a sum of many terms is one.</summary>
    public int Nodes { get; private init; }

    /// <summary>SIMD batches that a call runs.</summary>
    public int Batches { get; private init; }

    /// <summary>Numbers a batch; from about 16 on the program runs at SIMD speed.</summary>
    public double MeanRun { get; private init; }

    /// <summary>Operands that do not lie in line and are gathered one by one.</summary>
    public int Gathered { get; private init; }

    /// <summary>Comparisons whose answer is checked before each call.</summary>
    public int Guards { get; }

    /// <summary>Memory of one run, in bytes.</summary>
    public long Bytes { get; }

    /// <summary>What runs it.</summary>
    public string Engine { get; }

    /// <summary>The recorded program, its first lines.</summary>
    public string Before { get; }

    /// <summary>The optimised program, its first lines.</summary>
    public string After { get; }

    internal static CompiledPath Of<TOut>(Variant<TOut> variant, bool isStrict) =>
        new(variant.Summary, variant.Schedule.MemorySize, isStrict ? variant.Engine + ", strict" : variant.Engine)
        {
            Nodes = variant.Schedule.Statistics.Nodes,
            Batches = variant.Schedule.Statistics.Batches,
            MeanRun = variant.Schedule.Statistics.MeanRun,
            Gathered = variant.Schedule.Statistics.Gathered,
        };

    internal static CompiledPath Of(RowProgram rows, bool isStrict) =>
        new(
            ProgramSummary.Of(rows.Program, rows.Graph),
            rows.Schedule.MemorySize,
            isStrict ? rows.Engine + ", strict" : rows.Engine
        )
        {
            Nodes = rows.Schedule.Nodes,
            Batches = rows.Schedule.Instructions.Length,
            MeanRun = rows.Schedule.Rows,
        };

    /// <summary>All of it in words.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{Inputs} inputs, {Outputs} outputs: {Operations} operations recorded, {Nodes} after optimisation, in {Batches} batches of {MeanRun:F1} on average; {Gathered} operands gathered, {Guards} guards, {Bytes} bytes; {Engine}."
        );
        text.AppendLine("Recorded:").Append(Before);
        text.AppendLine("Optimised:").Append(After);
        return text.ToString();
    }
}
