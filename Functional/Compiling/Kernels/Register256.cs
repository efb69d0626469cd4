using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Four doubles in one register.</summary>
internal readonly struct Register256(Vector256<double> value) : IRegister<Register256>
{
    public Vector256<double> Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => value;
    }

    public static int Count => Vector256<double>.Count;

    public static double Get(Register256 x, int lane) => x.Value[lane];

    public static Register256 With(Register256 x, int lane, double value) => new(x.Value.WithElement(lane, value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 Load(ref double start, nuint index) => new(Vector256.LoadUnsafe(ref start, index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Register256 x, ref double start, nuint index) => x.Value.StoreUnsafe(ref start, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyLess(Register256 x, Register256 y) => Vector256.LessThanAny(x.Value, y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 Of(double x) => new(Vector256.Create(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 OfBits(long x) => new(Vector256.Create(x).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 operator +(Register256 x, Register256 y) => new(x.Value + y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 operator -(Register256 x, Register256 y) => new(x.Value - y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 operator *(Register256 x, Register256 y) => new(x.Value * y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 operator /(Register256 x, Register256 y) => new(x.Value / y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 operator -(Register256 x) => new(-x.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 operator &(Register256 x, Register256 y) => new(x.Value & y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 operator |(Register256 x, Register256 y) => new(x.Value | y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 operator ^(Register256 x, Register256 y) => new(x.Value ^ y.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 Fma(Register256 x, Register256 y, Register256 z) =>
        new(Vector256.FusedMultiplyAdd(x.Value, y.Value, z.Value));

    // The number comes second: a NaN there stays one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 AtMost(double bound, Register256 x) =>
        new(Vector256.MinNative(Vector256.Create(bound), x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 AtLeast(double bound, Register256 x) =>
        new(Vector256.MaxNative(Vector256.Create(bound), x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 Abs(Register256 x) => new(Vector256.Abs(x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 Less(Register256 x, Register256 y) => new(Vector256.LessThan(x.Value, y.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 Same(Register256 x, Register256 y) => new(Vector256.Equals(x.Value, y.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 SameBits(Register256 x, Register256 y) =>
        new(Vector256.Equals(x.Value.AsInt64(), y.Value.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 Select(Register256 mask, Register256 x, Register256 y) =>
        new(Vector256.ConditionalSelect(mask.Value, x.Value, y.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 AddBits(Register256 x, Register256 y) =>
        new((x.Value.AsInt64() + y.Value.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 SubtractBits(Register256 x, Register256 y) =>
        new((x.Value.AsInt64() - y.Value.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 ShiftLeft(Register256 x, int n) => new((x.Value.AsInt64() << n).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 ShiftRight(Register256 x, int n) => new((x.Value.AsInt64() >>> n).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register256 Scale(Register256 x, Register256 k) => VectorPowers.ScaleByHalves(x, k);
}
