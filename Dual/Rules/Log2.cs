namespace DualDiff;

/// <summary>Logarithm to base 2, <c>y = log₂ x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / (x log 2)</c>.</para>
/// <para>Domain: x &gt; 0.</para>
/// <para>Kink: +∞ at ±0.</para>
/// <para>Source: DLMF §4.2.</para>
/// </remarks>
internal readonly struct Log2Rule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Log2",
            "log₂ x",
            "1 / (x log 2)",
            Domain: "x > 0",
            Samples: new(0.25, 9),
            Source: "DLMF §4.2",
            Kink: "+∞ at ±0"
        );

    public static double Value(double x) => Math.Log2(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Constant(1.442695040888963407360) / (x + T.Zero);
}
