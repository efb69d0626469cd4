namespace DualDiff;

/// <summary>Lower regularized incomplete gamma function; the second argument is the parameter a, <c>z = P(a, x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = x^(a-1) e^-x / Γ(a)</c>, <c>dz/dy = not differentiated</c>.</para>
/// <para>Domain: x ≥ 0, a &gt; 0.</para>
/// <para>Accuracy: 36 ulp; also in the tails.</para>
/// <para>Source: DLMF §8.2.</para>
/// </remarks>
internal readonly struct GammaLowerRegularizedRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "GammaLowerRegularized",
            "P(a, x)",
            "x^(a-1) e^-x / Γ(a); not differentiated",
            Domain: "x ≥ 0, a > 0",
            Samples: new(0.25, 4),
            Source: "DLMF §8.2",
            SecondSamples: new(1.5, 1.5),
            Accuracy: "36 ulp; also in the tails"
        );

    public static double Value(double x, double y) => IncompleteGamma.LowerRegularized(y, x);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.Apply<GammaDensityRule>(x, y), T.Constant(double.NaN));
}
