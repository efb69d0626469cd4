namespace DualDiff;

/// <summary>Density of the beta distribution of (a, b, x), <c>y = x^(a-1) (1-x)^(b-1) / B(a, b)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>∂y/∂x = y ((a-1)/x - (b-1)/(1-x)); a and b are not differentiated</c>.</para>
/// <para>Domain: 0 ≤ x ≤ 1, a > 0, b > 0.</para>
/// <para>Accuracy: 90 ulp.</para>
/// <para>Source: DLMF §8.17.</para>
/// </remarks>
internal readonly struct BetaDensityRule : INaryRule
{
    public static RuleCard Card =>
        new(
            "BetaDensity",
            "x^(a-1) (1-x)^(b-1) / B(a, b)",
            "∂y/∂x = y ((a-1)/x - (b-1)/(1-x)); a and b are not differentiated",
            Domain: "0 ≤ x ≤ 1, a > 0, b > 0",
            Samples: new(0.25, 0.75),
            Source: "DLMF §8.17",
            Accuracy: "90 ulp"
        );

    public static double Value(ReadOnlySpan<double> x)
    {
        return IncompleteBeta.Density(x[0], x[1], x[2]);
    }

    public static void Partials<T>(ReadOnlySpan<T> x, T y, Span<T> partials)
        where T : struct, IReal<T>
    {
        var (a, b, p) = (x[0], x[1], x[2]);
        partials[0] = partials[1] = T.Constant(double.NaN);
        partials[2] = y * (((a - T.One) / p) - ((b - T.One) / (T.One - p)));
    }
}
