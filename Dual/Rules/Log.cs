namespace DualDiff;

/// <summary>Natural logarithm, <c>y = log x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / x</c>. Adding 0 gives +∞ at -0 as well.</para>
/// <para>Domain: x &gt; 0.</para>
/// <para>Kink: +∞ at ±0.</para>
/// <para>Source: DLMF §4.2.</para>
/// </remarks>
internal readonly struct LogRule : IUnaryRule
{
    public static RuleCard Card =>
        new("Log", "log x", "1 / x", Domain: "x > 0", Samples: new(0.25, 9), Source: "DLMF §4.2", Kink: "+∞ at ±0");

    public static double Value(double x) => Math.Log(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.One / (x + T.Zero);
}
