using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary>Runs the body of a row program over a block of rows.</summary>
internal static unsafe class RowInterpreter
{
    /// <summary>Runs instructions one after the other.</summary>
    /// <param name="schedule">The program.</param>
    /// <param name="start">The first instruction.</param>
    /// <param name="end">The first one after the last.</param>
    /// <param name="rows">How many rows count.</param>
    /// <param name="length">The same, with padding to a multiple of eight.</param>
    /// <param name="memory">The workspace.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(RowSchedule schedule, int start, int end, int rows, int length, double* memory)
    {
        fixed (RowInstruction* instructions = schedule.Instructions)
        fixed (RowTerm* terms = schedule.Terms)
        fixed (RowProduct* products = schedule.Products)
        fixed (Operand* operands = schedule.Operands)
        {
            for (var p = instructions + start; p < instructions + end; p++)
            {
                var target = memory + p->Target;
                var x = memory + p->First;
                var y = memory + p->Second;
                switch (p->Code)
                {
                    case Code.Sum:
                        RowSumLoop.Run(target, length, terms + p->First, p->FirstStride, p->Bias, memory);
                        break;
                    case Code.Multiply:
                        VectorLoop.Run<MultiplyKernel>(target, x, p->FirstStride, y, p->SecondStride, length);
                        break;
                    case Code.Accumulate:
                        RowAccumulator.Add(products + p->First, p->FirstStride, rows, memory);
                        break;
                    case Code.Add:
                        VectorLoop.Run<AddKernel>(target, x, p->FirstStride, y, p->SecondStride, length);
                        break;
                    case Code.Subtract:
                        VectorLoop.Run<SubtractKernel>(target, x, p->FirstStride, y, p->SecondStride, length);
                        break;
                    case Code.Kernel:
                        Kernels.All[p->Kernel].Run(target, x, p->FirstStride, y, p->SecondStride, length);
                        break;
                    case Code.LogSumExp:
                        RowReduction.LogSumExp(target, length, operands + p->First, p->FirstStride, memory);
                        break;
                    case Code.Largest:
                        RowReduction.Largest(target, length, operands + p->First, p->FirstStride, memory);
                        break;
                    default:
                        schedule
                            .Operations[p->Second]
                            .Run(target, length, schedule.Operands.AsSpan(p->First, p->FirstStride), memory);
                        break;
                }
            }
        }
    }

    /// <summary>Whether all rows of a block take the recorded path.</summary>
    public static bool AllHold(RowSchedule schedule, int length, double* memory)
    {
        foreach (var guard in schedule.Guards)
        {
            var x = memory + guard.X.Address;
            var y = memory + guard.Y.Address;
            if (!guard.Predicate.AllHave(guard.Outcome, x, guard.X.Stride, y, guard.Y.Stride, length))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether one row of a block does.</summary>
    public static bool Holds(RowSchedule schedule, int row, double* memory)
    {
        foreach (var guard in schedule.Guards)
        {
            var x = memory[guard.X.Address + (row * guard.X.Stride)];
            var y = memory[guard.Y.Address + (row * guard.Y.Stride)];
            if (guard.Predicate.Holds(x, y) != guard.Outcome)
            {
                return false;
            }
        }

        return true;
    }
}
