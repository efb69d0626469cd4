using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>
/// Eight tangents side by side in SIMD registers, one per direction. Lane k of a result depends on lane k of the
/// operands only, and a product is never fused with a sum: the bits do not depend on the hardware.
/// </summary>
/// <remarks>
/// A lane may be <em>absent</em>: the value does not depend on that direction at all (a constant has no lane present).
/// The bits of a <c>present</c> mask say so. They matter only beside a slope that is not finite: there an absent lane
/// stays zero, where a zero that was computed gives 0 * inf = NaN (docs/conventions.md).
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
    public static Lanes operator *(Lanes x, double slope) => new(x.tangents * slope);

    /// <summary>Chain rule of one argument where the slope is not finite: absent lanes stay zero.</summary>
    public static Lanes Scale(Lanes x, long present, double slope) =>
        new(Vector512.ConditionalSelect(Mask(present), x.tangents * slope, Vector512<double>.Zero));

    /// <summary>Chain rule of two arguments where a partial is not finite: absent lanes contribute nothing.</summary>
    public static Lanes Combine(Lanes x, long xPresent, double xSlope, Lanes y, long yPresent, double ySlope) =>
        Scale(x, xPresent, xSlope) + Scale(y, yPresent, ySlope);

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
