namespace DualDiff;

/// <summary>Angle of the point (x, y), in half turns; the first argument is y, <c>z = atan2(y, x) / π</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = x / (π r²)</c>, <c>dz/dy = -y / (π r²)</c>.</para>
/// <para>Domain: all but the origin.</para>
/// <para>Kink: NaN at (0, 0): there is no subgradient.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §4.23.</para>
/// </remarks>
internal readonly struct Atan2PiRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "Atan2Pi",
            "atan2(y, x) / π",
            "x / (π r²); -y / (π r²)",
            Domain: "all but the origin",
            Samples: new(-4, -0.25),
            Source: "DLMF §4.23",
            SecondSamples: new(0.25, 4),
            Kink: "NaN at (0, 0): there is no subgradient",
            Accuracy: "2 ulp"
        );

    public static double Value(double x, double y) => double.Atan2Pi(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T>
    {
        var r = T.Hypot(x, y);
        var scale = T.Constant(1 / double.Pi);
        return (scale * (y / r / r), -(scale * (x / r / r)));
    }
}
