using System.Runtime.InteropServices;

namespace DualDiff.Tests;

/// <summary>Lift and extract for <see cref="Dual"/>.</summary>
internal static class Duals
{
    /// <summary>A number with a tangent of its own in each lane, exactly: through its memory, value first.</summary>
    public static Dual Seeded(double value, IReadOnlyList<double> seeds)
    {
        var x = Dual.Constant(value);
        var memory = MemoryMarshal.Cast<Dual, double>(new Span<Dual>(ref x));
        for (var lane = 0; lane < seeds.Count; lane++)
        {
            memory[1 + lane] = seeds[lane];
        }

        return x;
    }

    /// <summary>What a lane becomes: a tangent of exactly zero is absent.</summary>
    public static double Scaled(double seed, double slope, bool selects) =>
        seed == 0 || (selects && slope == 0) ? 0 : seed * slope;

    /// <summary>All eight tangents.</summary>
    public static double[] Tangents(Dual x) => [.. Enumerable.Range(0, Dual.LaneCount).Select(x.Tangent)];
}
