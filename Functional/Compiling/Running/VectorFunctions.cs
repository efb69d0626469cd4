using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>A vector kernel of one argument.</summary>
internal interface IVectorFunction
{
    static abstract Vector512<double> Apply(Vector512<double> x);
}

/// <summary>A vector kernel of two arguments.</summary>
internal interface IVectorFunction2
{
    static abstract Vector512<double> Apply(Vector512<double> x, Vector512<double> y);
}

// One line each, so that the loops of VectorLoop can be generic in them. What is not arithmetic is in Kernels/.
internal readonly struct NegateKernel : IVectorFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => -x;
}

internal readonly struct SqrtKernel : IVectorFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => Vector512.Sqrt(x);
}

internal readonly struct AbsKernel : IVectorFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => Vector512.Abs(x);
}

internal readonly struct AddKernel : IVectorFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x, Vector512<double> y) => x + y;
}

internal readonly struct SubtractKernel : IVectorFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x, Vector512<double> y) => x - y;
}

/// <summary>x - y, but 0 where both are +∞ and -∞ where both are -∞: what <c>ExpDifference</c> raises e to.</summary>
internal readonly struct ExponentKernel : IVectorFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x, Vector512<double> y)
    {
        var lowest = Vector512.Create(double.NegativeInfinity);
        var same = Vector512.ConditionalSelect(Vector512.Equals(x, lowest), lowest, Vector512<double>.Zero);
        return Vector512.ConditionalSelect(Vector512.Equals(x, y), same, x - y);
    }
}

internal readonly struct MultiplyKernel : IVectorFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x, Vector512<double> y) => x * y;
}

internal readonly struct DivideKernel : IVectorFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x, Vector512<double> y) => x / y;
}

internal readonly struct MaxKernel : IVectorFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x, Vector512<double> y) => Vector512.Max(x, y);
}

internal readonly struct MinKernel : IVectorFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x, Vector512<double> y) => Vector512.Min(x, y);
}

internal readonly struct StepKernel : IVectorFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x, Vector512<double> y)
    {
        var ordered = Vector512.ConditionalSelect(
            Vector512.GreaterThan(x, y),
            Vector512<double>.One,
            Vector512.ConditionalSelect(Vector512.Equals(x, y), Vector512.Create(0.5), Vector512<double>.Zero)
        );
        var isNaN = ~(Vector512.Equals(x, x) & Vector512.Equals(y, y));
        return Vector512.ConditionalSelect(isNaN, Vector512.Create(double.NaN), ordered);
    }
}

internal readonly struct SameKernel : IVectorFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x, Vector512<double> y) =>
        Vector512.ConditionalSelect(Vector512.Equals(x, y), Vector512<double>.One, Vector512<double>.Zero);
}

internal readonly struct DirectionCosineKernel : IVectorFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x, Vector512<double> y) =>
        Vector512.AndNot(x / y, Vector512.Equals(y, Vector512<double>.Zero));
}
