using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Primitives of many operands over a block of rows, eight rows at a time.</summary>
internal static unsafe class RowReduction
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Largest(double* target, int length, Operand* operands, int count, double* memory)
    {
        for (var i = 0; i < length; i += VectorLoop.Width)
        {
            LargestOf(i, operands, count, memory).Store(target + i);
        }
    }

    /// <summary>As <see cref="LogSumExpRule"/>: the largest term is 1, the others are added to it by log1p.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LogSumExp(double* target, int length, Operand* operands, int count, double* memory)
    {
        for (var i = 0; i < length; i += VectorLoop.Width)
        {
            var largest =
                count == 0 ? Vector512.Create(double.NegativeInfinity) : LargestOf(i, operands, count, memory);
            var rest = Vector512<double>.Zero;
            var isOpen = Vector512<double>.AllBitsSet;
            for (var operand = operands; operand < operands + count; operand++)
            {
                var x = At(operand, i, memory);
                var isFirst = Vector512.Equals(x, largest) & isOpen;
                isOpen = Vector512.AndNot(isOpen, isFirst);
                rest += Vector512.AndNot(VectorKernel.Of<VectorExp>(x - largest), isFirst);
            }

            var isFinite = Vector512.LessThan(Vector512.Abs(largest), Vector512.Create(double.PositiveInfinity));
            var sum = largest + VectorKernel.Of<VectorLog1P>(rest);
            Vector512.ConditionalSelect(isFinite, sum, largest).Store(target + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LargestOf(int i, Operand* operands, int count, double* memory)
    {
        var largest = At(operands, i, memory);
        for (var operand = operands + 1; operand < operands + count; operand++)
        {
            largest = Vector512.Max(largest, At(operand, i, memory));
        }

        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> At(Operand* operand, int i, double* memory) =>
        operand->Stride == 0
            ? Vector512.Create(memory[operand->Address])
            : Vector512.Load(memory + operand->Address + i);
}
