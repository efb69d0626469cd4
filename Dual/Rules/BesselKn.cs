namespace DualDiff;

/// <summary>Modified Bessel function of the second kind, <c>z = Kₙ(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = -Kₙ₋₁(x) / 2 - Kₙ₊₁(x) / 2</c>, <c>dz/dy = not differentiated</c>.</para>
/// <para>Domain: x &gt; 0; +∞ at 0.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §10.25, §10.29.</para>
/// </remarks>
internal readonly struct BesselKnRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "BesselKn",
            "Kₙ(x)",
            "-Kₙ₋₁(x) / 2 - Kₙ₊₁(x) / 2; not differentiated",
            Domain: "x > 0; +∞ at 0",
            Samples: new(0.25, 8),
            Source: "DLMF §10.25, §10.29",
            SecondSamples: new(3, 3),
            Accuracy: "2 ulp"
        );

    public static double Value(double x, double y) => BesselIK.Kn((int)y, x);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> =>
        (
            -(
                (T.Constant(0.5) * T.Apply<BesselKnRule>(x, y - T.One))
                + (T.Constant(0.5) * T.Apply<BesselKnRule>(x, y + T.One))
            ),
            T.Constant(double.NaN)
        );
}
