using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>
/// Eight tangents side by side in SIMD registers, one per direction. Lane k of a result depends on lane k of the
/// operands only, and a product is never fused with a sum: the bits do not depend on the hardware.
/// </summary>
/// <remarks>
/// A slope times a tangent of exactly zero is zero, whatever the slope: a lane that the value does not depend on stays
/// zero beside an infinite slope.
/// </remarks>
internal readonly struct Lanes(Vector512<double> tangents)
{
    /// <summary>Number of lanes.</summary>
    public const int Count = 8;

    private readonly Vector512<double> tangents = tangents;

    public double this[int lane] => tangents[lane];

    /// <summary>The direction of one input: 1 in its lane.</summary>
    /// <remarks>From a table: <c>WithElement</c> in a loop costs more than a small function (core-findings, section 6).</remarks>
    public static Lanes Unit(int lane) => new(Units[lane]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator +(Lanes x, Lanes y) => new(x.tangents + y.tangents);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator -(Lanes x, Lanes y) => new(x.tangents - y.tangents);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator -(Lanes x) => new(-x.tangents);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator *(Lanes x, double slope) =>
        new(
            Vector512.ConditionalSelect(
                Vector512.Equals(x.tangents, Vector512<double>.Zero),
                Vector512<double>.Zero,
                x.tangents * slope
            )
        );

    /// <summary>The product where it is known which lanes are absent: one that is present with tangent 0 gives 0 * inf = NaN.</summary>
    /// <param name="x">The tangents.</param>
    /// <param name="present">One bit for each lane.</param>
    /// <param name="slope">The slope.</param>
    public static Lanes Scale(Lanes x, long present, double slope) =>
        new(Vector512.ConditionalSelect(Mask(present), x.tangents * slope, Vector512<double>.Zero));

    public bool AreZero => tangents == Vector512<double>.Zero;

    public Lanes With(int lane, double tangent) => new(tangents.WithElement(lane, tangent));

    public static Lanes Load(ref readonly double source) => new(Vector512.LoadUnsafe(in source));

    public void Store(ref double destination) => tangents.StoreUnsafe(ref destination);

    private static Vector512<double> Mask(long present) =>
        Vector512.Equals(Vector512.Create(present) & LaneBits, LaneBits).AsDouble();

    private static readonly Vector512<long> LaneBits = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);

    private static readonly Vector512<double>[] Units =
    [
        Vector512.Create(1.0, 0, 0, 0, 0, 0, 0, 0),
        Vector512.Create(0, 1.0, 0, 0, 0, 0, 0, 0),
        Vector512.Create(0, 0, 1.0, 0, 0, 0, 0, 0),
        Vector512.Create(0, 0, 0, 1.0, 0, 0, 0, 0),
        Vector512.Create(0, 0, 0, 0, 1.0, 0, 0, 0),
        Vector512.Create(0, 0, 0, 0, 0, 1.0, 0, 0),
        Vector512.Create(0, 0, 0, 0, 0, 0, 1.0, 0),
        Vector512.Create(0, 0, 0, 0, 0, 0, 0, 1.0),
    ];
}
