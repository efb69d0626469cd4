using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Runs a loop of generated code over blocks of memory, eight numbers of each at a time; the length is a multiple of eight.</summary>
internal unsafe delegate void LoopCode(double* memory, int length);

/// <summary>
/// Writes a loop over blocks of memory: what is computed stays in registers, and is stored where it is told. The JIT sees one definition
/// of each local.
/// </summary>
internal sealed class LoopWriter
{
    private readonly DynamicMethod method;
    private readonly ILGenerator il;
    private readonly Dictionary<int, LocalBuilder> locals = [];
    private readonly LocalBuilder round;
    private readonly LocalBuilder end;
    private readonly Label start;

    public LoopWriter()
    {
        method = new("Loop", null, [typeof(object), typeof(double*), typeof(int)], typeof(LoopWriter).Module, true);
        il = method.GetILGenerator();
        (round, end, start) = (il.DeclareLocal(typeof(byte*)), il.DeclareLocal(typeof(byte*)), il.DefineLabel());
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Stloc, round);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Ldc_I4, sizeof(double));
        il.Emit(OpCodes.Mul);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, end);
        il.MarkLabel(start);
    }

    /// <summary>Whether code can be generated here.</summary>
    public static bool IsAvailable => RuntimeFeature.IsDynamicCodeCompiled;

    /// <summary>Ends the loop.</summary>
    public LoopCode Build()
    {
        il.Emit(OpCodes.Ldloc, round);
        il.Emit(OpCodes.Ldc_I4, VectorLoop.Width * sizeof(double));
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, round);
        il.Emit(OpCodes.Ldloc, round);
        il.Emit(OpCodes.Ldloc, end);
        il.Emit(OpCodes.Blt_Un, start);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<LoopCode>(null);
    }

    /// <summary>Pushes eight numbers of a block, or one number eight times.</summary>
    public void Load(int address, int stride)
    {
        if (stride == 0)
        {
            LoadOne(address);
            Call(VectorMethods.Broadcast);
            return;
        }

        if (!locals.TryGetValue(address, out var local))
        {
            EmitAddress(address);
            Call(VectorMethods.Load);
            locals.Add(address, local = Pop());
        }

        Push(local);
    }

    /// <summary>Pushes one number that does not change in the loop.</summary>
    public void LoadOne(int address)
    {
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldc_I4, address * sizeof(double));
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ldind_R8);
    }

    /// <summary>Pushes a literal.</summary>
    public void Literal(double value) => il.Emit(OpCodes.Ldc_R8, value);

    public void MultiplyOnes() => il.Emit(OpCodes.Mul);

    /// <summary>Pops eight numbers: from here on they are those of a block.</summary>
    public void Set(int address) => locals[address] = Pop();

    /// <summary>Writes a block's eight numbers to memory.</summary>
    public void Store(int address)
    {
        if (locals.TryGetValue(address, out var local))
        {
            EmitAddress(address);
            Push(local);
            Call(VectorMethods.Store);
        }
    }

    public void Push(LocalBuilder local) => il.Emit(OpCodes.Ldloc, local);

    public LocalBuilder Pop()
    {
        var local = il.DeclareLocal(typeof(Vector512<double>));
        il.Emit(OpCodes.Stloc, local);
        return local;
    }

    public void Call(MethodInfo operation) => il.Emit(OpCodes.Call, operation);

    /// <summary>Calls what an instruction of one or two operands does; they are pushed.</summary>
    public void Call(Code code, Kernel? kernel) =>
        Call(
            kernel?.Lanes
                ?? code switch
                {
                    Code.Add => VectorMethods.Add,
                    Code.Subtract => VectorMethods.Subtract,
                    _ => VectorMethods.Multiply,
                }
        );

    /// <summary>Adds to a sum what is pushed as two factors; without a sum it begins with them.</summary>
    public void AddProduct(LocalBuilder? sum)
    {
        if (sum is null)
        {
            Call(VectorMethods.Multiply);
            return;
        }

        Push(sum);
        Call(VectorMethods.Fused);
    }

    private void EmitAddress(int address)
    {
        il.Emit(OpCodes.Ldloc, round);
        il.Emit(OpCodes.Ldc_I4, address * sizeof(double));
        il.Emit(OpCodes.Add);
    }
}
