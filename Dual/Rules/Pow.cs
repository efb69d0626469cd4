namespace DualDiff;

/// <summary>Power, <c>z = x^y</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = y x^(y - 1)</c>, <c>dz/dy = z log x</c>.</para>
/// <para>Domain: x &gt; 0; x = 0; x &lt; 0 for integer y.</para>
/// <para>Kink: at x = 0 the right limit in x; 0 in y for y ≥ 0; NaN in y for x &lt; 0.</para>
/// <para>Source: DLMF §4.2.</para>
/// </remarks>
internal readonly struct PowRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "Pow",
            "x^y",
            "y x^(y - 1); z log x",
            Domain: "x > 0; x = 0; x < 0 for integer y",
            Samples: new(0.25, 4),
            Source: "DLMF §4.2",
            SecondSamples: new(-3, 3),
            Kink: "at x = 0 the right limit in x; 0 in y for y ≥ 0; NaN in y for x < 0"
        );

    public static double Value(double x, double y) => Math.Pow(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (PowConstantRule.SlopeInBase(x, y), SlopeInExponent(x, y, z));

    private static T SlopeInExponent<T>(T x, T y, T z)
        where T : struct, IReal<T> => T.IsZero(x) && y >= T.Zero ? T.Zero : z * T.Log(x);
}
