namespace DualDiff;

/// <summary>Logarithm to any base, <c>z = log x / log b</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = 1 / (x log b)</c>, <c>dz/db = -z / (b log b)</c>.</para>
/// <para>Domain: x &gt; 0; b &gt; 0, not 1. Bases 0, 1 and +∞ give what <see cref="Math.Log(double, double)"/> gives.</para>
/// <para>Kink: +∞ at ±0.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §4.2.</para>
/// </remarks>
internal readonly struct LogBaseRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "LogBase",
            "log x / log b",
            "1 / (x log b); -z / (b log b)",
            Domain: "x > 0; b > 0, not 1",
            Samples: new(0.25, 9),
            Source: "DLMF §4.2",
            SecondSamples: new(1.5, 9),
            Kink: "+∞ at ±0",
            Accuracy: "2 ulp"
        );

    public static double Value(double x, double y) => Math.Log(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T>
    {
        var logBase = T.Log(y);
        return (T.One / (x + T.Zero) / logBase, -(z / y / logBase));
    }
}
