namespace DualDiff;

/// <summary>Logarithm to base 10, <c>y = log₁₀ x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / (x log 10)</c>.</para>
/// <para>Domain: x &gt; 0.</para>
/// <para>Kink: +∞ at ±0.</para>
/// <para>Source: DLMF §4.2.</para>
/// </remarks>
internal readonly struct Log10Rule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Log10",
            "log₁₀ x",
            "1 / (x log 10)",
            Domain: "x > 0",
            Samples: new(0.25, 9),
            Source: "DLMF §4.2",
            Kink: "+∞ at ±0"
        );

    public static double Value(double x) => Math.Log10(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Constant(0.434294481903251827651) / (x + T.Zero);
}
