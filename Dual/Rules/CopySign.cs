namespace DualDiff;

/// <summary>Magnitude of x with the sign of y, <c>z = |x| sign y</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = sign x sign y</c>, <c>dz/dy = 0</c>.</para>
/// <para>Domain: all x, y.</para>
/// <para>Kink: 0 at x = ±0, as for |x|.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: IEEE 754-2019 §5.5.1.</para>
/// </remarks>
internal readonly struct CopySignRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "CopySign",
            "|x| sign y",
            "sign x sign y; 0",
            Domain: "all x, y",
            Samples: new(-4, -0.25),
            Source: "IEEE 754-2019 §5.5.1",
            SecondSamples: new(0.25, 4),
            Kink: "0 at x = ±0, as for |x|",
            Accuracy: "exact"
        );

    public static bool Selects => true;

    public static double Value(double x, double y) => Math.CopySign(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.Signum(x) * T.CopySign(T.One, y), T.Zero);
}
