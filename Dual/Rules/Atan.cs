namespace DualDiff;

/// <summary>Arc tangent, in radians, <c>y = atan x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / (1 + x²)</c>. From |x| = 1.3e154 on the slope, then below the smallest normal number, is 0.</para>
/// <para>Domain: all x.</para>
/// <para>Source: DLMF §4.24.</para>
/// </remarks>
internal readonly struct AtanRule : IUnaryRule
{
    public static RuleCard Card =>
        new("Atan", "atan x", "1 / (1 + x²)", Domain: "all x", Samples: new(-4, 4), Source: "DLMF §4.24");

    public static double Value(double x) => Math.Atan(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.One / (T.One + (x * x));
}
