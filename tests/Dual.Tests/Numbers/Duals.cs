namespace DualDiff.Tests;

/// <summary>Lift and extract for <see cref="Dual"/>.</summary>
internal static class Duals
{
    /// <summary>A number with a tangent of its own in each lane; a value of -0.0 becomes 0.</summary>
    public static Dual Seeded(double value, IReadOnlyList<double> seeds)
    {
        var x = Dual.Constant(value);
        for (var lane = 0; lane < seeds.Count; lane++)
        {
            // Not Variable(0, lane) * seed: a NaN seed would poison the value.
            x = x + (Dual.Variable(0, lane) * seeds[lane]) - (0 * seeds[lane]);
        }

        return x;
    }

    /// <summary>What a lane becomes: a tangent of exactly zero is absent.</summary>
    public static double Scaled(double seed, double slope, bool selects) =>
        seed == 0 || (selects && slope == 0) ? 0 : seed * slope;

    /// <summary>All eight tangents.</summary>
    public static double[] Tangents(Dual x) => [.. Enumerable.Range(0, Dual.LaneCount).Select(x.Tangent)];
}
