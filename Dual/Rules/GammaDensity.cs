namespace DualDiff;

/// <summary>Density of the gamma distribution, the slope of P in x, <c>z = x^(a-1) e^-x / Γ(a)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = z ((a - 1) / x - 1)</c>, <c>dz/dy = not differentiated</c>.</para>
/// <para>Domain: x ≥ 0, a &gt; 0.</para>
/// <para>Accuracy: 9 ulp.</para>
/// <para>Source: DLMF §8.2.</para>
/// </remarks>
internal readonly struct GammaDensityRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "GammaDensity",
            "x^(a-1) e^-x / Γ(a)",
            "z ((a - 1) / x - 1); not differentiated",
            Domain: "x ≥ 0, a > 0",
            Samples: new(0.25, 4),
            Source: "DLMF §8.2",
            SecondSamples: new(1.5, 1.5),
            Accuracy: "9 ulp"
        );

    public static double Value(double x, double y) => IncompleteGamma.Density(y, x);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (z * (((y - T.One) / x) - T.One), T.Constant(double.NaN));
}
