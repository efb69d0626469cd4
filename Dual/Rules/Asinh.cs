namespace DualDiff;

/// <summary>Inverse hyperbolic sine, <c>y = asinh x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / √(1 + x²)</c>. By hypot: x² overflows at 1e200.</para>
/// <para>Domain: all x.</para>
/// <para>Source: DLMF §4.37.</para>
/// </remarks>
internal readonly struct AsinhRule : IUnaryRule
{
    public static RuleCard Card =>
        new("Asinh", "asinh x", "1 / √(1 + x²)", Domain: "all x", Samples: new(-4, 4), Source: "DLMF §4.37");

    public static double Value(double x) => Math.Asinh(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.One / T.Hypot(T.One, x);
}
