namespace DualDiff;

/// <summary>Inverse hyperbolic tangent, <c>y = atanh x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / ((1 - x)(1 + x))</c>.</para>
/// <para>Domain: -1 &lt; x &lt; 1.</para>
/// <para>Kink: +∞ at ±1.</para>
/// <para>Source: DLMF §4.37.</para>
/// </remarks>
internal readonly struct AtanhRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Atanh",
            "atanh x",
            "1 / ((1 - x)(1 + x))",
            Domain: "-1 < x < 1",
            Samples: new(-0.75, 0.75),
            Source: "DLMF §4.37",
            Kink: "+∞ at ±1"
        );

    public static double Value(double x) => Math.Atanh(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.One / ((T.One - x) * (T.One + x));
}
