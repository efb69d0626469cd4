namespace DualDiff;

/// <summary>Length of a right triangle's hypotenuse, <c>z = √(x² + y²)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = x / z</c>, <c>dz/dy = y / z</c>.</para>
/// <para>Domain: all x, y.</para>
/// <para>Kink: 0 at (0, 0): the subgradient of least norm.</para>
/// <para>Source: IEEE 754-2019 §9.2.</para>
/// </remarks>
internal readonly struct HypotRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "Hypot",
            "√(x² + y²)",
            "x / z; y / z",
            Domain: "all x, y",
            Samples: new(-4, 4),
            Source: "IEEE 754-2019 §9.2",
            SecondSamples: new(0.25, 4),
            Kink: "0 at (0, 0): the subgradient of least norm"
        );

    public static double Value(double x, double y) => double.Hypot(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.Apply<DirectionCosineRule>(x, z), T.Apply<DirectionCosineRule>(y, z));
}
