using System.Globalization;
using System.Text;

namespace DualDiff;

/// <summary>One compiled path through a function.</summary>
public sealed class CompiledPath
{
    private const int Lines = 24;

    private CompiledPath(Program program, Graph graph, Schedule schedule, string engine)
    {
        Inputs = program.Inputs;
        Outputs = program.Outputs.Length;
        Operations = program.OperationCount;
        Nodes = schedule.Statistics.Nodes;
        Batches = schedule.Statistics.Batches;
        MeanRun = schedule.Statistics.MeanRun;
        Gathered = schedule.Statistics.Gathered;
        Guards = schedule.Statistics.Guards;
        Bytes = (long)schedule.MemorySize * sizeof(double);
        Engine = engine;
        Before = ProgramText.Of(program, Lines);
        After = ProgramText.Of(graph, Lines);
    }

    private CompiledPath(RowProgram rows, bool isStrict)
    {
        var schedule = rows.Schedule;
        Inputs = rows.Program.Inputs;
        Outputs = rows.Program.Outputs.Length;
        Operations = rows.Program.OperationCount;
        Nodes = schedule.Nodes;
        Batches = schedule.Instructions.Length;
        MeanRun = schedule.Rows;
        Guards = rows.Program.Guards.Length;
        Bytes = (long)schedule.MemorySize * sizeof(double);
        Engine = $"row interpreter, blocks of {schedule.Rows} rows{(isStrict ? ", strict" : "")}";
        Before = ProgramText.Of(rows.Program, Lines);
        After = ProgramText.Of(rows.Graph, Lines);
    }

    /// <summary>How many numbers go in.</summary>
    public int Inputs { get; }

    /// <summary>How many numbers come out.</summary>
    public int Outputs { get; }

    /// <summary>Recorded operations, each different one once.</summary>
    public int Operations { get; }

    /// <summary>Operations that are left after optimisation; a sum of many terms is one.</summary>
    public int Nodes { get; }

    /// <summary>SIMD batches that a call runs.</summary>
    public int Batches { get; }

    /// <summary>Numbers a batch; from about 16 on the program runs at SIMD speed.</summary>
    public double MeanRun { get; }

    /// <summary>Operands that do not lie in line and are gathered one by one.</summary>
    public int Gathered { get; }

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
        new(variant.Program, variant.Graph, variant.Schedule, isStrict ? variant.Engine + ", strict" : variant.Engine);

    internal static CompiledPath Of(RowProgram rows, bool isStrict) => new(rows, isStrict);

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
