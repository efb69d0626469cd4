using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Vector operations as methods that generated code can call: the JIT inlines them.</summary>
internal static unsafe class VectorMethods
{
    public static readonly MethodInfo Load = Of(nameof(LoadEight));
    public static readonly MethodInfo Store = Of(nameof(StoreEight));
    public static readonly MethodInfo Broadcast = Of(nameof(BroadcastOne));
    public static readonly MethodInfo Add = Of(nameof(AddEight));
    public static readonly MethodInfo Subtract = Of(nameof(SubtractEight));
    public static readonly MethodInfo Multiply = Of(nameof(MultiplyEight));
    public static readonly MethodInfo Negate = Of(nameof(NegateEight));

    /// <summary>x y + z, rounded once.</summary>
    public static readonly MethodInfo Fused = Of(nameof(FusedEight));

    private static MethodInfo Of(string name) =>
        typeof(VectorMethods).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LoadEight(double* source) => Vector512.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreEight(double* target, Vector512<double> x) => x.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> BroadcastOne(double x) => Vector512.Create(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AddEight(Vector512<double> x, Vector512<double> y) => x + y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SubtractEight(Vector512<double> x, Vector512<double> y) => x - y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> MultiplyEight(Vector512<double> x, Vector512<double> y) => x * y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> NegateEight(Vector512<double> x) => -x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> FusedEight(Vector512<double> x, Vector512<double> y, Vector512<double> z) =>
        Vector512.FusedMultiplyAdd(x, y, z);
}
