using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary>A small, irregular program as straight-line machine code: its numbers live in registers. False if a guard does not hold.</summary>
internal unsafe delegate bool StraightFunction(double* input, double* output);

/// <summary>
/// Writes the batches of a schedule as scalar code, number by number and in the same order: the bits of the result are those
/// of the interpreter. Where code cannot be generated (Native AOT), the interpreter serves alone.
/// </summary>
internal sealed class StraightCode
{
    /// <summary>A longer method runs slower: the JIT stops tracking its locals.</summary>
    private const int LongestMethod = 500;

    /// <summary>With longer runs the batches are faster.</summary>
    private const double LongestMeanRun = 16;

    /// <summary>Below this a reduction adds one term after the other, as straight code does.</summary>
    private const int SerialReduction = 2 * VectorLoop.Width;

    private static readonly MethodInfo Fma = typeof(Math).GetMethod(nameof(Math.FusedMultiplyAdd))!;
    private static readonly MethodInfo Sqrt = typeof(Math).GetMethod(nameof(Math.Sqrt))!;
    private static readonly MethodInfo Abs = typeof(Math).GetMethod(nameof(Math.Abs), [typeof(double)])!;

    private readonly Schedule schedule;
    private readonly ILGenerator il;
    private readonly Dictionary<int, LocalBuilder> locals = [];

    private StraightCode(Schedule schedule, ILGenerator il)
    {
        this.schedule = schedule;
        this.il = il;
    }

    /// <summary>Whether a schedule is one for straight code.</summary>
    public static bool IsFit(Schedule schedule) =>
        RuntimeFeature.IsDynamicCodeCompiled
        && schedule.Statistics.Nodes <= LongestMethod
        && schedule.Statistics.MeanRun < LongestMeanRun
        && Array.TrueForAll(schedule.Instructions, instruction => IsFit(schedule, instruction));

    public static unsafe StraightFunction Build(Schedule schedule)
    {
        var method = new DynamicMethod(
            "Program",
            typeof(bool),
            [typeof(Schedule), typeof(double*), typeof(double*)],
            typeof(StraightCode).Module,
            skipVisibility: true
        );
        new StraightCode(schedule, method.GetILGenerator()).Write();
        return method.CreateDelegate<StraightFunction>(schedule);
    }

    private static bool IsFit(Schedule schedule, Instruction instruction) =>
        instruction.Code switch
        {
            Code.Call => instruction.FirstStride <= 2 && !schedule.Operations[instruction.Second].HasMany,
            Code.Reduce => Array.TrueForAll(
                schedule.Terms[instruction.First..(instruction.First + instruction.FirstStride)],
                run => run.Length < SerialReduction
            ),
            _ => true,
        };

    private void Write()
    {
        foreach (var instruction in schedule.Instructions)
        {
            for (var i = 0; i < instruction.Length; i++)
            {
                WriteMember(instruction, i);
            }
        }

        foreach (var run in schedule.OutputRuns)
        {
            for (var i = 0; i < run.Length; i++)
            {
                StoreOutput(run.Target + i, () => Load(run.Source + i));
            }
        }

        foreach (var place in schedule.OutputPlaces)
        {
            StoreOutput(place.Target, () => Load(place.Source));
        }

        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Ret);
    }

    private void WriteMember(Instruction instruction, int i)
    {
        var x = instruction.First + (i * instruction.FirstStride);
        var y = instruction.Second + (i * instruction.SecondStride);
        var target = instruction.Target < 0 ? instruction.Target - i : instruction.Target + i;
        switch (instruction.Code)
        {
            case Code.Add:
                Store(target, () => Emit(OpCodes.Add, x, y));
                break;
            case Code.Subtract:
                Store(target, () => Emit(OpCodes.Sub, x, y));
                break;
            case Code.Multiply:
                Store(target, () => Emit(OpCodes.Mul, x, y));
                break;
            case Code.Sum:
                Store(target, () => EmitSum(instruction, i));
                break;
            case Code.Reduce:
                Store(target, () => EmitReduction(instruction));
                break;
            case Code.Scan:
                var place = instruction.Target + (i * instruction.SecondStride);
                var before = i == 0 ? instruction.Second : place - instruction.SecondStride;
                Store(place, () => Emit(OpCodes.Mul, before, x));
                break;
            case Code.Gather:
                locals[target] = Local(schedule.Gathers[instruction.First + i]);
                break;
            case Code.Kernel:
                Store(target, () => EmitKernel(instruction.Kernel, x, y));
                break;
            case Code.Call:
                Store(target, () => EmitCall(instruction, i));
                break;
            default:
                EmitGuard(instruction, x, y);
                break;
        }
    }

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
        switch (kernel)
        {
            case Kernel.Negate:
                Load(x);
                il.Emit(OpCodes.Neg);
                break;
            case Kernel.Sqrt:
                Load(x);
                il.Emit(OpCodes.Call, Sqrt);
                break;
            case Kernel.Abs:
                Load(x);
                il.Emit(OpCodes.Call, Abs);
                break;
            case Kernel.Divide:
                Emit(OpCodes.Div, x, y);
                break;
            case var _ when ScalarKernel.Of(kernel) is { } method:
                Load(x);
                il.Emit(OpCodes.Call, method);
                break;
            default:
                il.Emit(OpCodes.Ldc_I4, (int)kernel);
                Load(x);
                Load(Kernels.IsBinary(kernel) ? y : x);
                il.Emit(OpCodes.Call, ((Func<Kernel, double, double, double>)Interpreter.One).Method);
                break;
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

    private void Store(int address, Action value)
    {
        if (OutputAddress.IsOne(address))
        {
            StoreOutput(OutputAddress.PlaceOf(address), value);
            return;
        }

        // A local of its own for each result: the JIT sees one definition.
        value();
        var local = il.DeclareLocal(typeof(double));
        il.Emit(OpCodes.Stloc, local);
        locals[address] = local;
    }

    private void StoreOutput(int place, Action value)
    {
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Ldc_I4, place * sizeof(double));
        il.Emit(OpCodes.Add);
        value();
        il.Emit(OpCodes.Stind_R8);
    }

    private void Load(int address)
    {
        if (address >= schedule.ConstantStart)
        {
            il.Emit(OpCodes.Ldc_R8, schedule.Constants[address - schedule.ConstantStart]);
        }
        else
        {
            il.Emit(OpCodes.Ldloc, Local(address));
        }
    }

    /// <summary>The local that holds a number; an input is read once.</summary>
    private LocalBuilder Local(int address)
    {
        if (!locals.TryGetValue(address, out var local))
        {
            local = il.DeclareLocal(typeof(double));
            if (address >= schedule.ConstantStart)
            {
                il.Emit(OpCodes.Ldc_R8, schedule.Constants[address - schedule.ConstantStart]);
            }
            else
            {
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(OpCodes.Ldc_I4, address * sizeof(double));
                il.Emit(OpCodes.Add);
                il.Emit(OpCodes.Ldind_R8);
            }

            il.Emit(OpCodes.Stloc, local);
            locals.Add(address, local);
        }

        return local;
    }
}
