using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DualDiff;

/// <summary>Eight doubles in one register.</summary>
internal readonly struct Register512(Vector512<double> value) : IRegister<Register512>
{
    public Vector512<double> Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => value;
    }

    public static int Count => Vector512<double>.Count;

    public static double Get(Register512 x, int lane) => x.Value[lane];

    public static Register512 With(Register512 x, int lane, double value) => new(x.Value.WithElement(lane, value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 Load(ref double start, nuint index) => new(Vector512.LoadUnsafe(ref start, index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Register512 x, ref double start, nuint index) => x.Value.StoreUnsafe(ref start, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyLess(Register512 x, Register512 y) => Vector512.LessThanAny(x.Value, y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 Of(double x) => new(Vector512.Create(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 OfBits(long x) => new(Vector512.Create(x).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 operator +(Register512 x, Register512 y) => new(x.Value + y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 operator -(Register512 x, Register512 y) => new(x.Value - y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 operator *(Register512 x, Register512 y) => new(x.Value * y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 operator /(Register512 x, Register512 y) => new(x.Value / y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 operator -(Register512 x) => new(-x.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 operator &(Register512 x, Register512 y) => new(x.Value & y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 operator |(Register512 x, Register512 y) => new(x.Value | y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 operator ^(Register512 x, Register512 y) => new(x.Value ^ y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 Fma(Register512 x, Register512 y, Register512 z) =>
        new(Vector512.FusedMultiplyAdd(x.Value, y.Value, z.Value));

    // The number comes second: a NaN there stays one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 AtMost(double bound, Register512 x) =>
        new(Vector512.MinNative(Vector512.Create(bound), x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 AtLeast(double bound, Register512 x) =>
        new(Vector512.MaxNative(Vector512.Create(bound), x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 Abs(Register512 x) => new(Vector512.Abs(x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 Less(Register512 x, Register512 y) => new(Vector512.LessThan(x.Value, y.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 Same(Register512 x, Register512 y) => new(Vector512.Equals(x.Value, y.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 SameBits(Register512 x, Register512 y) =>
        new(Vector512.Equals(x.Value.AsInt64(), y.Value.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 Select(Register512 mask, Register512 x, Register512 y) =>
        new(Vector512.ConditionalSelect(mask.Value, x.Value, y.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 AddBits(Register512 x, Register512 y) =>
        new((x.Value.AsInt64() + y.Value.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 SubtractBits(Register512 x, Register512 y) =>
        new((x.Value.AsInt64() - y.Value.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 ShiftLeft(Register512 x, int n) => new((x.Value.AsInt64() << n).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 ShiftRight(Register512 x, int n) => new((x.Value.AsInt64() >>> n).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register512 Scale(Register512 x, Register512 k) =>
        Avx512F.IsSupported ? new(Avx512F.Scale(x.Value, k.Value)) : VectorPowers.ScaleByHalves(x, k);
}
