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
                    case Code.Scan:
                        Scan(target, p->SecondStride, x, p->FirstStride, *y, p->Length);
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

    /// <summary>A kernel at one number: the bits that it has in a batch.</summary>
    public static double One(Kernel kernel, double x, double y)
    {
        var z = 0.0;
        RunKernel(kernel, &z, &x, 0, &y, 0, 1);
        return z;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scan(double* target, int step, double* factors, int stride, double product, int length)
    {
        for (var i = 0; i < length; i++)
        {
            product *= factors[i * stride];
            target[i * step] = product;
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunKernel(
        Kernel kernel,
        double* target,
        double* x,
        int xStride,
        double* y,
        int yStride,
        int length
    )
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
                Elementary<VectorExp>(target, x, xStride, length);
                break;
            case Kernel.ExpM1:
                Elementary<VectorExpM1>(target, x, xStride, length);
                break;
            case Kernel.ExpDifference:
                VectorLoop.Run<ExponentKernel>(target, x, xStride, y, yStride, length);
                Elementary<VectorExp>(target, target, 1, length);
                break;
            case Kernel.Log:
                Elementary<VectorLog>(target, x, xStride, length);
                break;
            case Kernel.Log1P:
                Elementary<VectorLog1P>(target, x, xStride, length);
                break;
            case Kernel.Sin:
                Elementary<VectorSin>(target, x, xStride, length);
                break;
            case Kernel.Cos:
                Elementary<VectorCos>(target, x, xStride, length);
                break;
            case Kernel.Sinh:
                Elementary<VectorSinh>(target, x, xStride, length);
                break;
            case Kernel.Cosh:
                Elementary<VectorCosh>(target, x, xStride, length);
                break;
            case Kernel.Tanh:
                Elementary<VectorTanh>(target, x, xStride, length);
                break;
            case Kernel.SechSquared:
                Elementary<VectorSechSquared>(target, x, xStride, length);
                break;
            case Kernel.Sigmoid:
                Elementary<VectorSigmoid>(target, x, xStride, length);
                break;
            case Kernel.Softplus:
                Elementary<VectorSoftplus>(target, x, xStride, length);
                break;
            case Kernel.Erf:
                Elementary<VectorErf>(target, x, xStride, length);
                break;
            case Kernel.Erfc:
                Elementary<VectorErfc>(target, x, xStride, length);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"No loop for kernel {kernel}.");
        }
    }

    /// <summary>A kernel over a batch. One long kernel a method: the JIT inlines no more (docs/explanation/vector-kernels.md).</summary>
    private static void Elementary<TKernel>(double* target, double* x, int stride, int length)
        where TKernel : struct, IVectorKernel
    {
        var count = stride == 0 ? 1 : length;
        VectorKernel.Of<TKernel>(new ReadOnlySpan<double>(x, count), new Span<double>(target, count));
        new Span<double>(target, length)[count..].Fill(*target);
    }
}
