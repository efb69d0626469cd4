using System.Reflection.Emit;

namespace DualDiff;

/// <summary>
/// Writes a short row program as one loop of vector code: what lies between arguments and results never leaves the registers. The
/// operations and their order, and so the bits, are those of <see cref="RowInterpreter"/>.
/// </summary>
internal sealed class RowCode
{
    /// <summary>Vector operations a loop; far above it the JIT's code is ten times slower, and no test of numbers notices.</summary>
    private const int LongestLoop = 300;

    private readonly RowSchedule schedule;
    private readonly LoopWriter loop = new();

    private RowCode(RowSchedule schedule) => this.schedule = schedule;

    /// <summary>Whether a program is one for code: short, without branches, and its rows are not summed.</summary>
    public static bool IsFit(RowSchedule schedule) =>
        LoopWriter.IsAvailable
        && schedule.Guards.Length == 0
        && schedule.Accumulators == 0
        && schedule.Instructions.Length + schedule.Terms.Length <= LongestLoop
        && Array.TrueForAll(
            schedule.Instructions,
            instruction => instruction.Code is Code.Sum or Code.Add or Code.Subtract or Code.Multiply or Code.Kernel
        );

    public static LoopCode Build(RowSchedule schedule) => new RowCode(schedule).Build();

    private LoopCode Build()
    {
        foreach (var instruction in schedule.Instructions)
        {
            if (instruction.Code == Code.Sum)
            {
                WriteSum(instruction);
            }
            else
            {
                var kernel = instruction.Code == Code.Kernel ? Kernels.All[instruction.Kernel] : null;
                loop.Load(instruction.First, instruction.FirstStride);
                if (kernel is null or { IsBinary: true })
                {
                    loop.Load(instruction.Second, instruction.SecondStride);
                }

                loop.Call(instruction.Code, kernel);
            }

            loop.Set(instruction.Target);
        }

        foreach (var output in schedule.Outputs)
        {
            if (output.Stride == 1)
            {
                loop.Store(output.Address);
            }
        }

        return loop.Build();
    }

    /// <summary>The same operations as <see cref="RowSumLoop"/>; adding to minus zero is none.</summary>
    private void WriteSum(RowInstruction instruction)
    {
        LocalBuilder? sum = null;
        if (!Shape.IsNeutral(instruction.Bias))
        {
            loop.Literal(instruction.Bias);
            loop.Call(VectorMethods.Broadcast);
            sum = loop.Pop();
        }

        foreach (var term in schedule.Terms.AsSpan(instruction.First, instruction.FirstStride))
        {
            WriteFactors(term);
            if (term.Kind != RowTermKind.AllShared)
            {
                loop.AddProduct(sum);
            }
            else if (sum is not null)
            {
                loop.Push(sum);
                loop.Call(VectorMethods.Add);
            }

            sum = loop.Pop();
        }

        loop.Push(sum!);
    }

    private void WriteFactors(RowTerm term)
    {
        switch (term.Kind)
        {
            case RowTermKind.AllShared:
                loop.Literal(term.Coefficient);
                loop.LoadOne(term.X);
                loop.MultiplyOnes();
                loop.LoadOne(term.Y);
                loop.MultiplyOnes();
                loop.Call(VectorMethods.Broadcast);
                return;
            case RowTermKind.Shared:
                loop.Literal(term.Coefficient);
                loop.LoadOne(term.Y);
                loop.MultiplyOnes();
                loop.Call(VectorMethods.Broadcast);
                loop.Load(term.X, 1);
                return;
            case RowTermKind.ScaledProduct:
                loop.Literal(term.Coefficient);
                loop.Call(VectorMethods.Broadcast);
                loop.Load(term.X, 1);
                loop.Call(VectorMethods.Multiply);
                break;
            default:
                loop.Load(term.X, 1);
                break;
        }

        if (term.Kind == RowTermKind.NegatedProduct)
        {
            loop.Call(VectorMethods.Negate);
        }

        loop.Load(term.Y, 1);
    }
}
