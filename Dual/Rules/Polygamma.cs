namespace DualDiff;

/// <summary>Polygamma function, the n-th derivative of digamma, <c>z = ψ⁽ⁿ⁾(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = ψ⁽ⁿ⁺¹⁾(x)</c>, <c>dz/dy = not differentiated</c>.</para>
/// <para>Domain: all x but 0, -1, -2, ...; n ≥ 0.</para>
/// <para>Accuracy: 90 ulp; times n / 10 above order 10; next to its negative zeros of the larger term of the reflection.</para>
/// <para>Source: DLMF §5.15.</para>
/// </remarks>
internal readonly struct PolygammaRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "Polygamma",
            "ψ⁽ⁿ⁾(x)",
            "ψ⁽ⁿ⁺¹⁾(x); not differentiated",
            Domain: "all x but 0, -1, -2, ...; n ≥ 0",
            Samples: new(0.25, 5),
            Source: "DLMF §5.15",
            SecondSamples: new(2, 2),
            Accuracy: "90 ulp; times n / 10 above order 10; next to its negative zeros of the larger term of the reflection"
        );

    public static double Value(double x, double y) => Polygammas.Polygamma((int)y, x);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.Apply<PolygammaRule>(x, y + T.One), T.Constant(double.NaN));
}
