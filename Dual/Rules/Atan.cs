namespace DualDiff;

/// <summary>Arc tangent, in radians, <c>y = atan x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / (1 + x²)</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Source: DLMF §4.24.</para>
/// </remarks>
internal readonly struct AtanRule : IUnaryRule
{
    public static RuleCard Card =>
        new("Atan", "atan x", "1 / (1 + x²)", Domain: "all x", Samples: new(-4, 4), Source: "DLMF §4.24");

    public static double Value(double x) => Math.Atan(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T>
    {
        // By hypot: x² overflows at 1.3e154, where the slope is not yet 0, and its derivatives with it.
        var cosine = T.One / T.Hypot(T.One, x);
        return cosine * cosine;
    }
}
