using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>The elementary kernels at one number, for straight code: the bits that they have in a batch.</summary>
internal static class ScalarKernel
{
    /// <summary>The method for a kernel; null if there is none of its own.</summary>
    public static MethodInfo? Of(Kernel kernel) =>
        kernel switch
        {
            Kernel.Exp => Method<VectorExp>(),
            Kernel.ExpM1 => Method<VectorExpM1>(),
            Kernel.Log => Method<VectorLog>(),
            Kernel.Log1P => Method<VectorLog1P>(),
            Kernel.Sin => Method<VectorSin>(),
            Kernel.Cos => Method<VectorCos>(),
            Kernel.Tanh => Method<VectorTanh>(),
            Kernel.SechSquared => Method<VectorSechSquared>(),
            Kernel.Sigmoid => Method<VectorSigmoid>(),
            Kernel.Erf => Method<VectorErf>(),
            Kernel.Erfc => Method<VectorErfc>(),
            _ => null,
        };

    private static MethodInfo Method<TKernel>()
        where TKernel : struct, IVectorKernel => ((Func<double, double>)At<TKernel>).Method;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double At<TKernel>(double x)
        where TKernel : struct, IVectorKernel => VectorKernel.Of<TKernel>(Vector512.Create(x)).ToScalar();
}
