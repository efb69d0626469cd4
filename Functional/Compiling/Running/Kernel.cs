using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>How a primitive is computed for a batch, and for one number with the same bits.</summary>
internal abstract unsafe class Kernel
{
    /// <summary>Whether it agrees with the scalar rule bit for bit: strict mode uses it too.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether some numbers take much longer than others: no lane may run wild.</summary>
    public bool HasSlowLanes { get; init; }

    /// <summary>The instruction of the common language that does the same; null if there is none.</summary>
    public OpCode? Instruction { get; init; }

    /// <summary>The method for one number, or one pair.</summary>
    public required MethodInfo Scalar { get; init; }

    /// <summary>The method for eight numbers, or eight pairs.</summary>
    public abstract MethodInfo Lanes { get; }

    public abstract bool IsBinary { get; }

    /// <summary>A batch. A stride of 0 is one number for all; y is for primitives of two arguments.</summary>
    public abstract void Run(double* target, double* x, int xStride, double* y, int yStride, int length);
}

/// <summary>Arithmetic of one argument.</summary>
internal sealed unsafe class ArithmeticKernel<TFunction> : Kernel
    where TFunction : struct, IVectorFunction
{
    public override bool IsBinary => false;

    public override MethodInfo Lanes => ((Func<Vector512<double>, Vector512<double>>)TFunction.Apply).Method;

    public override void Run(double* target, double* x, int xStride, double* y, int yStride, int length) =>
        VectorLoop.Run<TFunction>(target, x, xStride, length);
}

/// <summary>Arithmetic of two arguments.</summary>
internal sealed unsafe class ArithmeticKernel2<TFunction> : Kernel
    where TFunction : struct, IVectorFunction2
{
    public override bool IsBinary => true;

    public override MethodInfo Lanes =>
        ((Func<Vector512<double>, Vector512<double>, Vector512<double>>)TFunction.Apply).Method;

    public override void Run(double* target, double* x, int xStride, double* y, int yStride, int length) =>
        VectorLoop.Run<TFunction>(target, x, xStride, y, yStride, length);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static double At(double x, double y) => TFunction.Apply(Vector512.Create(x), Vector512.Create(y)).ToScalar();
}

/// <summary>An elementary function. One long kernel a method: the JIT inlines no more (docs/explanation/vector-kernels.md).</summary>
internal sealed unsafe class ElementaryKernel<TKernel> : Kernel
    where TKernel : struct, IVectorKernel
{
    public override bool IsBinary => false;

    public override MethodInfo Lanes => ((Func<Vector512<double>, Vector512<double>>)Eight).Method;

    public override void Run(double* target, double* x, int xStride, double* y, int yStride, int length)
    {
        if (xStride == 0)
        {
            new Span<double>(target, length).Fill(At(*x));
            return;
        }

        VectorKernel.Of<TKernel>(new ReadOnlySpan<double>(x, length), new Span<double>(target, length));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static double At(double x) => VectorKernel.Of<TKernel>(Vector512.Create(x)).ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static Vector512<double> Eight(Vector512<double> x) => VectorKernel.Of<TKernel>(x);
}

/// <summary>e^(x - y): the exponent, and its exponential.</summary>
internal sealed unsafe class ExpDifferenceKernel : Kernel
{
    public override bool IsBinary => true;

    public override MethodInfo Lanes => ((Func<Vector512<double>, Vector512<double>, Vector512<double>>)Eight).Method;

    public override void Run(double* target, double* x, int xStride, double* y, int yStride, int length)
    {
        VectorLoop.Run<ExponentKernel>(target, x, xStride, y, yStride, length);
        var exponents = new Span<double>(target, length);
        VectorKernel.Of<VectorExp>(exponents, exponents);
    }

    public static double At(double x, double y) =>
        ElementaryKernel<VectorExp>.At(ArithmeticKernel2<ExponentKernel>.At(x, y));

    private static Vector512<double> Eight(Vector512<double> x, Vector512<double> y) =>
        ElementaryKernel<VectorExp>.Eight(ExponentKernel.Apply(x, y));
}
