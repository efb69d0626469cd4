namespace DualDiff;

/// <summary>Bessel function of the first kind, <c>z = Jₙ(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = (Jₙ₋₁(x) - Jₙ₊₁(x)) / 2</c>, <c>dz/dy = not differentiated</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: 1 ulp of √(Jₙ² + Yₙ²).</para>
/// <para>Source: DLMF §10.2, §10.6.</para>
/// </remarks>
internal readonly struct BesselJnRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "BesselJn",
            "Jₙ(x)",
            "(Jₙ₋₁(x) - Jₙ₊₁(x)) / 2; not differentiated",
            Domain: "all x",
            Samples: new(0.25, 8),
            Source: "DLMF §10.2, §10.6",
            SecondSamples: new(3, 3),
            Accuracy: "1 ulp of √(Jₙ² + Yₙ²)"
        );

    public static double Value(double x, double y) => BesselJY.Jn((int)y, x);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> =>
        (
            T.Constant(0.5) * (T.Apply<BesselJnRule>(x, y - T.One) - T.Apply<BesselJnRule>(x, y + T.One)),
            T.Constant(double.NaN)
        );
}
