namespace DualDiff;

/// <summary>Regularized incomplete beta function of (a, b, x), <c>y = I_x(a, b)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>∂y/∂x = x^(a-1) (1-x)^(b-1) / B(a, b); a and b are not differentiated</c>.</para>
/// <para>Domain: 0 ≤ x ≤ 1, a &gt; 0, b &gt; 0.</para>
/// <para>Accuracy: 180 ulp; 18 where a and b are at least 0.1.</para>
/// <para>Source: DLMF §8.17.</para>
/// </remarks>
internal readonly struct BetaRegularizedRule : INaryRule
{
    public static RuleCard Card =>
        new(
            "BetaRegularized",
            "I_x(a, b)",
            "∂y/∂x = x^(a-1) (1-x)^(b-1) / B(a, b); a and b are not differentiated",
            Domain: "0 ≤ x ≤ 1, a > 0, b > 0",
            Samples: new(0.25, 0.75),
            Source: "DLMF §8.17",
            Accuracy: "180 ulp; 18 where a and b are at least 0.1"
        );

    public static double Value(ReadOnlySpan<double> x)
    {
        return IncompleteBeta.Regularized(x[0], x[1], x[2]);
    }

    public static void Partials<T>(ReadOnlySpan<T> x, T y, Span<T> partials)
        where T : struct, IReal<T>
    {
        partials[0] = partials[1] = T.Constant(double.NaN);
        partials[2] = T.ApplyMany<BetaDensityRule>(x);
    }
}
