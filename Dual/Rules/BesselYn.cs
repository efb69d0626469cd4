namespace DualDiff;

/// <summary>Bessel function of the second kind, <c>z = Yₙ(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = (Yₙ₋₁(x) - Yₙ₊₁(x)) / 2</c>, <c>dz/dy = not differentiated</c>.</para>
/// <para>Domain: x &gt; 0; infinite at 0.</para>
/// <para>Accuracy: 2 ulp of √(Jₙ² + Yₙ²).</para>
/// <para>Source: DLMF §10.2, §10.6.</para>
/// </remarks>
internal readonly struct BesselYnRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "BesselYn",
            "Yₙ(x)",
            "(Yₙ₋₁(x) - Yₙ₊₁(x)) / 2; not differentiated",
            Domain: "x > 0; infinite at 0",
            Samples: new(0.25, 8),
            Source: "DLMF §10.2, §10.6",
            SecondSamples: new(3, 3),
            Accuracy: "2 ulp of √(Jₙ² + Yₙ²)"
        );

    public static double Value(double x, double y) => BesselJY.Yn((int)y, x);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> =>
        (
            T.Constant(0.5) * (T.Apply<BesselYnRule>(x, y - T.One) - T.Apply<BesselYnRule>(x, y + T.One)),
            T.Constant(double.NaN)
        );
}
