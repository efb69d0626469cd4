using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary>Runs the batches of a schedule over one stretch of memory. Needs no code generation.</summary>
internal static unsafe class Interpreter
{
    /// <summary>Runs instructions one after the other.</summary>
    /// <returns>Whether all guards among them have the recorded answers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Run(Schedule schedule, int start, int end, double* memory)
    {
        var holds = true;
        fixed (Instruction* instructions = schedule.Instructions)
        fixed (TermPlan* terms = schedule.Terms)
        fixed (int* gathers = schedule.Gathers)
        {
            for (var p = instructions + start; p < instructions + end; p++)
            {
                var target = memory + p->Target;
                var x = memory + p->First;
                var y = memory + p->Second;
                switch (p->Code)
                {
                    case Code.Add:
                        VectorLoop.Run<AddKernel>(target, x, p->FirstStride, y, p->SecondStride, p->Length);
                        break;
                    case Code.Subtract:
                        VectorLoop.Run<SubtractKernel>(target, x, p->FirstStride, y, p->SecondStride, p->Length);
                        break;
                    case Code.Multiply:
                        if (p->Length == 1)
                        {
                            *target = *x * *y;
                            break;
                        }

                        VectorLoop.Run<MultiplyKernel>(target, x, p->FirstStride, y, p->SecondStride, p->Length);
                        break;
                    case Code.Sum:
                        SumLoop.Run(target, p->Length, terms + p->First, p->FirstStride, p->Bias, memory);
                        break;
                    case Code.Reduce:
                        *target = SumLoop.Reduce(terms + p->First, p->FirstStride, p->Bias, memory);
                        break;
                    case Code.Gather:
                        Gather(target, gathers + p->First, p->Length, memory);
                        break;
                    case Code.Kernel:
                        RunKernel(p->Kernel, target, x, p->FirstStride, y, p->SecondStride, p->Length);
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
    private static void Gather(double* target, int* addresses, int length, double* memory)
    {
        for (var i = 0; i < length; i++)
        {
            target[i] = memory[addresses[i]];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunKernel(Kernel kernel, double* target, double* x, int xStride, double* y, int yStride, int length)
    {
        switch (kernel)
        {
            case Kernel.Negate:
                VectorLoop.Run<NegateKernel>(target, x, xStride, length);
                break;
            case Kernel.Sqrt:
                VectorLoop.Run<SqrtKernel>(target, x, xStride, length);
                break;
            case Kernel.Abs:
                VectorLoop.Run<AbsKernel>(target, x, xStride, length);
                break;
            case Kernel.Divide:
                VectorLoop.Run<DivideKernel>(target, x, xStride, y, yStride, length);
                break;
            case Kernel.Max:
                VectorLoop.Run<MaxKernel>(target, x, xStride, y, yStride, length);
                break;
            case Kernel.Min:
                VectorLoop.Run<MinKernel>(target, x, xStride, y, yStride, length);
                break;
            case Kernel.Step:
                VectorLoop.Run<StepKernel>(target, x, xStride, y, yStride, length);
                break;
            case Kernel.Same:
                VectorLoop.Run<SameKernel>(target, x, xStride, y, yStride, length);
                break;
            case Kernel.DirectionCosine:
                VectorLoop.Run<DirectionCosineKernel>(target, x, xStride, y, yStride, length);
                break;
            case Kernel.Exp:
                VectorLoop.Run<Elementary<VectorExp>>(target, x, xStride, length);
                break;
            case Kernel.ExpM1:
                VectorLoop.Run<Elementary<VectorExpM1>>(target, x, xStride, length);
                break;
            case Kernel.ExpDifference:
                VectorLoop.Run<ExpDifferenceKernel>(target, x, xStride, y, yStride, length);
                break;
            case Kernel.Log:
                VectorLoop.Run<Elementary<VectorLog>>(target, x, xStride, length);
                break;
            case Kernel.Log1P:
                VectorLoop.Run<Elementary<VectorLog1P>>(target, x, xStride, length);
                break;
            case Kernel.Sin:
                VectorLoop.Run<Elementary<VectorSin>>(target, x, xStride, length);
                break;
            case Kernel.Cos:
                VectorLoop.Run<Elementary<VectorCos>>(target, x, xStride, length);
                break;
            case Kernel.Sinh:
                VectorLoop.Run<Elementary<VectorSinh>>(target, x, xStride, length);
                break;
            case Kernel.Cosh:
                VectorLoop.Run<Elementary<VectorCosh>>(target, x, xStride, length);
                break;
            case Kernel.Tanh:
                VectorLoop.Run<Elementary<VectorTanh>>(target, x, xStride, length);
                break;
            case Kernel.SechSquared:
                VectorLoop.Run<SechSquaredKernel>(target, x, xStride, length);
                break;
            case Kernel.Sigmoid:
                VectorLoop.Run<Elementary<VectorSigmoid>>(target, x, xStride, length);
                break;
            case Kernel.Softplus:
                VectorLoop.Run<Elementary<VectorSoftplus>>(target, x, xStride, length);
                break;
            case Kernel.Erf:
                VectorLoop.Run<Elementary<VectorErf>>(target, x, xStride, length);
                break;
            case Kernel.Erfc:
                VectorLoop.Run<Elementary<VectorErfc>>(target, x, xStride, length);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"No loop for kernel {kernel}.");
        }
    }
}
