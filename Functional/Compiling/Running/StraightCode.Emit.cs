using System.Reflection;
using System.Reflection.Emit;

namespace DualDiff;

// The code of one number: the operations of the interpreter's loops, in their order.
internal sealed partial class StraightCode
{
    private static readonly MethodInfo Fma = typeof(Math).GetMethod(nameof(Math.FusedMultiplyAdd))!;

    private void Emit(OpCode code, int x, int y)
    {
        Load(x);
        Load(y);
        il.Emit(code);
    }

    /// <summary>The same operations as <see cref="SumLoop"/>; adding to minus zero is none.</summary>
    private void EmitSum(Instruction instruction, int i)
    {
        var isEmpty = Shape.IsNeutral(instruction.Bias);
        if (!isEmpty)
        {
            il.Emit(OpCodes.Ldc_R8, instruction.Bias);
        }

        foreach (var term in schedule.Terms.AsSpan(instruction.First, instruction.FirstStride))
        {
            EmitTerm(term, i, isEmpty);
            isEmpty = false;
        }
    }

    private void EmitTerm(TermPlan term, int i, bool isFirst)
    {
        var x = term.X + (i * term.XStride);
        if (term.Y < 0 && !isFirst && Math.Abs(term.Coefficient) == 1)
        {
            Load(x);
            il.Emit(term.Coefficient == 1 ? OpCodes.Add : OpCodes.Sub);
            return;
        }

        var sum = isFirst ? null : il.DeclareLocal(typeof(double));
        if (sum is not null)
        {
            il.Emit(OpCodes.Stloc, sum);
        }

        if (term.Y < 0)
        {
            il.Emit(OpCodes.Ldc_R8, term.Coefficient);
            Load(x);
        }
        else
        {
            Load(x);
            if (term.Coefficient != 1)
            {
                il.Emit(OpCodes.Ldc_R8, term.Coefficient);
                il.Emit(OpCodes.Mul);
            }

            Load(term.Y + (i * term.YStride));
        }

        if (sum is null)
        {
            il.Emit(OpCodes.Mul);
        }
        else
        {
            il.Emit(OpCodes.Ldloc, sum);
            il.Emit(OpCodes.Call, Fma);
        }
    }

    private void EmitReduction(Instruction instruction)
    {
        il.Emit(OpCodes.Ldc_R8, instruction.Bias);
        foreach (var run in schedule.Terms.AsSpan(instruction.First, instruction.FirstStride))
        {
            for (var i = 0; i < run.Length; i++)
            {
                EmitTerm(run, i, isFirst: false);
            }
        }
    }

    private void EmitKernel(Kernel kernel, int x, int y)
    {
        Load(x);
        if (kernel.IsBinary)
        {
            Load(y);
        }

        if (kernel.Instruction is { } instruction)
        {
            il.Emit(instruction);
        }
        else
        {
            il.Emit(OpCodes.Call, kernel.Scalar);
        }
    }

    private void EmitCall(Instruction instruction, int i)
    {
        var operands = schedule.Operands.AsSpan(instruction.First, instruction.FirstStride);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, instruction.Second);
        Load(operands[0].Address + (i * operands[0].Stride));
        Load(operands[^1].Address + (i * operands[^1].Stride));
        il.Emit(OpCodes.Call, ((Func<Schedule, int, double, double, double>)Call).Method);
    }

    private static double Call(Schedule schedule, int operation, double x, double y) =>
        schedule.Operations[operation].Evaluate([x, y]);

    private void EmitGuard(Instruction instruction, int x, int y)
    {
        var holds = il.DefineLabel();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, instruction.Target);
        Load(x);
        Load(y);
        il.Emit(OpCodes.Call, ((Func<Schedule, int, double, double, bool>)Holds).Method);
        il.Emit(instruction.Bias != 0 ? OpCodes.Brtrue : OpCodes.Brfalse, holds);
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Ret);
        il.MarkLabel(holds);
    }

    private static bool Holds(Schedule schedule, int predicate, double x, double y) =>
        schedule.Predicates[predicate].Holds(x, y);
}
