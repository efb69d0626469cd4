using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Runs the body of a row program over a block of rows, eight at a time; the length is a multiple of eight.</summary>
internal unsafe delegate void RowLoop(double* memory, int length);

/// <summary>
/// Writes a short row program as one loop of vector code: what lies between arguments and results never leaves the registers. The
/// operations and their order, and so the bits, are those of <see cref="RowInterpreter"/>.
/// </summary>
internal sealed partial class RowCode
{
    /// <summary>Vector operations a method; far above it the JIT's code is ten times slower, and no test of numbers notices.</summary>
    private const int LongestMethod = 300;

    private readonly RowSchedule schedule;
    private readonly ILGenerator il;
    private readonly Dictionary<int, LocalBuilder> locals = [];
    private readonly LocalBuilder rows;

    private RowCode(RowSchedule schedule, ILGenerator il)
    {
        (this.schedule, this.il) = (schedule, il);
        rows = il.DeclareLocal(typeof(byte*));
    }

    /// <summary>Whether a program is one for code: short, without branches, and its rows are not summed.</summary>
    public static bool IsFit(RowSchedule schedule) =>
        RuntimeFeature.IsDynamicCodeCompiled
        && schedule.Guards.Length == 0
        && schedule.Accumulators == 0
        && schedule.Instructions.Length + schedule.Terms.Length <= LongestMethod
        && Array.TrueForAll(
            schedule.Instructions,
            instruction => instruction.Code is Code.Sum or Code.Add or Code.Subtract or Code.Multiply or Code.Kernel
        );

    public static RowLoop Build(RowSchedule schedule)
    {
        var method = new DynamicMethod(
            "Rows",
            null,
            [typeof(RowSchedule), typeof(double*), typeof(int)],
            typeof(RowCode).Module,
            skipVisibility: true
        );
        new RowCode(schedule, method.GetILGenerator()).Write();
        return method.CreateDelegate<RowLoop>(schedule);
    }

    private void Write()
    {
        var end = il.DeclareLocal(typeof(byte*));
        var start = il.DefineLabel();
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Stloc, rows);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Ldc_I4, sizeof(double));
        il.Emit(OpCodes.Mul);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, end);
        il.MarkLabel(start);
        foreach (var instruction in schedule.Instructions)
        {
            Write(instruction);
        }

        foreach (var output in schedule.Outputs)
        {
            if (output.Stride == 1 && locals.Remove(output.Address, out var result))
            {
                EmitAddress(output.Address);
                il.Emit(OpCodes.Ldloc, result);
                il.Emit(OpCodes.Call, StoreMethod);
            }
        }

        il.Emit(OpCodes.Ldloc, rows);
        il.Emit(OpCodes.Ldc_I4, VectorLoop.Width * sizeof(double));
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, rows);
        il.Emit(OpCodes.Ldloc, rows);
        il.Emit(OpCodes.Ldloc, end);
        il.Emit(OpCodes.Blt_Un, start);
        il.Emit(OpCodes.Ret);
    }

    private void Write(RowInstruction instruction)
    {
        if (instruction.Code == Code.Sum)
        {
            EmitSum(instruction);
        }
        else
        {
            var kernel = instruction.Code == Code.Kernel ? Kernels.All[instruction.Kernel] : null;
            Load(instruction.First, instruction.FirstStride);
            if (kernel is null or { IsBinary: true })
            {
                Load(instruction.Second, instruction.SecondStride);
            }

            il.Emit(
                OpCodes.Call,
                kernel?.Lanes
                    ?? instruction.Code switch
                    {
                        Code.Add => AddMethod,
                        Code.Subtract => SubtractMethod,
                        _ => MultiplyMethod,
                    }
            );
        }

        // A local of its own for each result: the JIT sees one definition. A slot that is used again gets a further one.
        locals[instruction.Target] = StoreLocal();
    }

    private LocalBuilder StoreLocal()
    {
        var local = il.DeclareLocal(typeof(Vector512<double>));
        il.Emit(OpCodes.Stloc, local);
        return local;
    }

    /// <summary>Eight rows of a slot, or a number that all rows share.</summary>
    private void Load(int address, int stride)
    {
        if (stride == 0)
        {
            EmitShared(address);
            il.Emit(OpCodes.Call, BroadcastMethod);
            return;
        }

        if (!locals.TryGetValue(address, out var local))
        {
            EmitAddress(address);
            il.Emit(OpCodes.Call, LoadMethod);
            locals.Add(address, local = StoreLocal());
        }

        il.Emit(OpCodes.Ldloc, local);
    }

    private void EmitAddress(int address)
    {
        il.Emit(OpCodes.Ldloc, rows);
        il.Emit(OpCodes.Ldc_I4, address * sizeof(double));
        il.Emit(OpCodes.Add);
    }

    private void EmitShared(int address)
    {
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldc_I4, address * sizeof(double));
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ldind_R8);
    }
}
