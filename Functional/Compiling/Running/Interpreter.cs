using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary>Runs the batches of a schedule over one stretch of memory. Needs no code generation.</summary>
internal static unsafe class Interpreter
{
    /// <summary>Runs instructions one after the other.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="start">The first instruction.</param>
    /// <param name="end">The one after the last.</param>
    /// <param name="memory">The memory of this run, with the arguments and constants in place.</param>
    /// <param name="output">Where results go that nobody reads.</param>
    /// <returns>Whether all guards among them have the recorded answers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Run(Schedule schedule, int start, int end, double* memory, double* output)
    {
        var holds = true;
        var kernels = Kernels.All;
        fixed (Instruction* instructions = schedule.Instructions)
        fixed (TermPlan* terms = schedule.Terms)
        fixed (int* gathers = schedule.Gathers)
        {
            for (var p = instructions + start; p < instructions + end; p++)
            {
                var target = p->Target < 0 ? output + OutputAddress.PlaceOf(p->Target) : memory + p->Target;
                var x = memory + p->First;
                var y = memory + p->Second;
                switch (p->Code)
                {
                    case Code.Add:
                        if (p->Length == 1)
                        {
                            *target = *x + *y;
                            break;
                        }

                        VectorLoop.Run<AddKernel>(target, x, p->FirstStride, y, p->SecondStride, p->Padded);
                        break;
                    case Code.Subtract:
                        if (p->Length == 1)
                        {
                            *target = *x - *y;
                            break;
                        }

                        VectorLoop.Run<SubtractKernel>(target, x, p->FirstStride, y, p->SecondStride, p->Padded);
                        break;
                    case Code.Multiply:
                        if (p->Length == 1)
                        {
                            *target = *x * *y;
                            break;
                        }

                        VectorLoop.Run<MultiplyKernel>(target, x, p->FirstStride, y, p->SecondStride, p->Padded);
                        break;
                    case Code.Sum:
                        if (p->Length == 1)
                        {
                            *target = SumLoop.One(memory, terms + p->First, p->FirstStride, p->Bias, 0);
                            break;
                        }

                        SumLoop.Run(target, p->Padded, terms + p->First, p->FirstStride, p->Bias, memory);
                        break;
                    case Code.Reduce:
                        *target = SumLoop.Reduce(terms + p->First, p->FirstStride, p->Bias, memory);
                        break;
                    case Code.CumulativeProduct:
                        CumulativeProduct(target, p->SecondStride, x, p->FirstStride, *y, p->Length);
                        break;
                    case Code.CumulativeSum:
                        CumulativeSum(target, p->SecondStride, x, p->FirstStride, *y, p->Length);
                        break;
                    case Code.Gather:
                        Gather(target, gathers + p->First, p->Length, memory);
                        break;
                    case Code.Kernel:
                        kernels[p->Kernel].Run(target, x, p->FirstStride, y, p->SecondStride, p->Padded);
                        break;
                    case Code.Call:
                        schedule
                            .Operations[p->Second]
                            .Run(target, p->Length, schedule.Operands.AsSpan(p->First, p->FirstStride), memory);
                        break;
                    default:
                        holds &= schedule
                            .Predicates[p->Target]
                            .AllHave(p->Bias != 0, x, p->FirstStride, y, p->SecondStride, p->Length);
                        break;
                }
            }
        }

        return holds;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CumulativeProduct(
        double* target,
        int step,
        double* factors,
        int stride,
        double product,
        int length
    )
    {
        for (var i = 0; i < length; i++)
        {
            product *= factors[i * stride];
            target[i * step] = product;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CumulativeSum(double* target, int step, double* terms, int stride, double sum, int length)
    {
        for (var i = 0; i < length; i++)
        {
            sum += terms[i * stride];
            target[i * step] = sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gather(double* target, int* addresses, int length, double* memory)
    {
        for (var i = 0; i < length; i++)
        {
            target[i] = memory[addresses[i]];
        }
    }
}
