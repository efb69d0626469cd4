using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary>A small, irregular program as straight-line machine code: its numbers live in registers. False if a guard does not hold.</summary>
internal unsafe delegate bool StraightFunction(double* input, double* output);

/// <summary>
/// Writes the batches of a schedule as scalar code, number by number and in the same order: the bits of the result are those
/// of the interpreter. Where code cannot be generated (Native AOT), the interpreter serves alone.
/// </summary>
internal sealed partial class StraightCode
{
    /// <summary>A longer method runs slower: the JIT stops tracking its locals.</summary>
    private const int LongestMethod = 500;

    /// <summary>With longer runs the batches are faster.</summary>
    private const double LongestMeanRun = 16;

    /// <summary>Below this a reduction adds one term after the other, as straight code does.</summary>
    private const int SerialReduction = 2 * VectorLoop.Width;

    private readonly Schedule schedule;
    private readonly ILGenerator il;
    private readonly Dictionary<int, LocalBuilder> locals = [];
    private readonly List<(int Place, int Source)> results = [];

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
                results.Add((run.Target + i, run.Source + i));
            }
        }

        foreach (var place in schedule.OutputPlaces)
        {
            results.Add((place.Target, place.Source));
        }

        // The output may be the input's own memory: everything is read before anything is written.
        foreach (var (_, source) in results)
        {
            Local(source);
        }

        foreach (var (place, source) in results)
        {
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(OpCodes.Ldc_I4, place * sizeof(double));
            il.Emit(OpCodes.Add);
            Load(source);
            il.Emit(OpCodes.Stind_R8);
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
            case Code.CumulativeProduct:
            case Code.CumulativeSum:
                var link = instruction.Code == Code.CumulativeSum ? OpCodes.Add : OpCodes.Mul;
                var place = instruction.Target + (i * instruction.SecondStride);
                var before = i == 0 ? instruction.Second : place - instruction.SecondStride;
                Store(place, () => Emit(link, before, x));
                break;
            case Code.Gather:
                locals[target] = Local(schedule.Gathers[instruction.First + i]);
                break;
            case Code.Kernel:
                Store(target, () => EmitKernel(Kernels.All[instruction.Kernel], x, y));
                break;
            case Code.Call:
                Store(target, () => EmitCall(instruction, i));
                break;
            default:
                EmitGuard(instruction, x, y);
                break;
        }
    }

    private void Store(int address, Action value)
    {
        if (OutputAddress.IsOne(address))
        {
            results.Add((OutputAddress.PlaceOf(address), address));
        }

        // A local of its own for each result: the JIT sees one definition.
        value();
        var local = il.DeclareLocal(typeof(double));
        il.Emit(OpCodes.Stloc, local);
        locals[address] = local;
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
