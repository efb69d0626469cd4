using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

// The code of one sum, and the vector operations as methods that a dynamic method can call: the JIT inlines them.
internal sealed unsafe partial class RowCode
{
    private static readonly MethodInfo LoadMethod = Of(nameof(LoadEight));
    private static readonly MethodInfo StoreMethod = Of(nameof(StoreEight));
    private static readonly MethodInfo BroadcastMethod = Of(nameof(Broadcast));
    private static readonly MethodInfo AddMethod = Of(nameof(Add));
    private static readonly MethodInfo SubtractMethod = Of(nameof(Subtract));
    private static readonly MethodInfo MultiplyMethod = Of(nameof(Multiply));
    private static readonly MethodInfo NegateMethod = Of(nameof(Negate));
    private static readonly MethodInfo FusedMethod = Of(nameof(Fused));

    /// <summary>The same operations as <see cref="RowSumLoop"/>; adding to minus zero is none.</summary>
    private void EmitSum(RowInstruction instruction)
    {
        LocalBuilder? sum = null;
        if (!Shape.IsNeutral(instruction.Bias))
        {
            il.Emit(OpCodes.Ldc_R8, instruction.Bias);
            il.Emit(OpCodes.Call, BroadcastMethod);
            sum = StoreLocal();
        }

        foreach (var term in schedule.Terms.AsSpan(instruction.First, instruction.FirstStride))
        {
            if (term.Kind == RowTermKind.AllShared)
            {
                EmitFactor(term, term.X);
                EmitPlus(sum);
            }
            else
            {
                EmitFactors(term);
                EmitFused(sum);
            }

            sum = StoreLocal();
        }

        il.Emit(OpCodes.Ldloc, sum!);
    }

    private void EmitFactors(RowTerm term)
    {
        if (term.Kind == RowTermKind.Shared)
        {
            EmitFactor(term, null);
            Load(term.X, 1);
            return;
        }

        if (term.Kind == RowTermKind.ScaledProduct)
        {
            il.Emit(OpCodes.Ldc_R8, term.Coefficient);
            il.Emit(OpCodes.Call, BroadcastMethod);
        }

        Load(term.X, 1);
        if (term.Kind == RowTermKind.NegatedProduct)
        {
            il.Emit(OpCodes.Call, NegateMethod);
        }
        else if (term.Kind == RowTermKind.ScaledProduct)
        {
            il.Emit(OpCodes.Call, MultiplyMethod);
        }

        Load(term.Y, 1);
    }

    /// <summary>A literal times one or two numbers that all rows share.</summary>
    private void EmitFactor(RowTerm term, int? other)
    {
        il.Emit(OpCodes.Ldc_R8, term.Coefficient);
        if (other is { } address)
        {
            EmitShared(address);
            il.Emit(OpCodes.Mul);
        }

        EmitShared(term.Y);
        il.Emit(OpCodes.Mul);
        il.Emit(OpCodes.Call, BroadcastMethod);
    }

    private void EmitPlus(LocalBuilder? sum)
    {
        if (sum is not null)
        {
            il.Emit(OpCodes.Ldloc, sum);
            il.Emit(OpCodes.Call, AddMethod);
        }
    }

    private void EmitFused(LocalBuilder? sum)
    {
        if (sum is null)
        {
            il.Emit(OpCodes.Call, MultiplyMethod);
        }
        else
        {
            il.Emit(OpCodes.Ldloc, sum);
            il.Emit(OpCodes.Call, FusedMethod);
        }
    }

    private static MethodInfo Of(string name) =>
        typeof(RowCode).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LoadEight(double* source) => Vector512.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreEight(double* target, Vector512<double> x) => x.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Broadcast(double x) => Vector512.Create(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Add(Vector512<double> x, Vector512<double> y) => x + y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Subtract(Vector512<double> x, Vector512<double> y) => x - y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Multiply(Vector512<double> x, Vector512<double> y) => x * y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Negate(Vector512<double> x) => -x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Fused(Vector512<double> x, Vector512<double> y, Vector512<double> z) =>
        Vector512.FusedMultiplyAdd(x, y, z);
}
