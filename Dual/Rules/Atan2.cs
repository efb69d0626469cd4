namespace DualDiff;

/// <summary>Angle of the point (x, y), in radians; the first argument is y, <c>z = atan2(y, x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = x / r²</c>, <c>dz/dy = -y / r²</c>.</para>
/// <para>Domain: all but the origin.</para>
/// <para>Kink: NaN at (0, 0): there is no subgradient.</para>
/// <para>Source: DLMF §4.23.</para>
/// </remarks>
internal readonly struct Atan2Rule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "Atan2",
            "atan2(y, x)",
            "x / r²; -y / r²",
            Domain: "all but the origin",
            Samples: new(-4, -0.25),
            Source: "DLMF §4.23",
            SecondSamples: new(0.25, 4),
            Kink: "NaN at (0, 0): there is no subgradient"
        );

    public static double Value(double x, double y) => Math.Atan2(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T>
    {
        // Divided by r twice: r² overflows at 1e200 and is 0 at 1e-200.
        var r = T.Hypot(x, y);
        return (y / r / r, -(x / r / r));
    }
}
