namespace DualDiff;

/// <summary>Arc sine, in radians, <c>y = asin x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / √((1 - x)(1 + x))</c>. Not 1 - x², which loses half the digits near ±1.</para>
/// <para>Domain: -1 ≤ x ≤ 1.</para>
/// <para>Kink: +∞ at ±1.</para>
/// <para>Source: DLMF §4.24.</para>
/// </remarks>
internal readonly struct AsinRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Asin",
            "asin x",
            "1 / √((1 - x)(1 + x))",
            Domain: "-1 ≤ x ≤ 1",
            Samples: new(-0.75, 0.75),
            Source: "DLMF §4.24",
            Kink: "+∞ at ±1"
        );

    public static double Value(double x) => Math.Asin(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.One / T.Sqrt((T.One - x) * (T.One + x));
}
