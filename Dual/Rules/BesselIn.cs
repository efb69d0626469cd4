namespace DualDiff;

/// <summary>Modified Bessel function of the first kind, <c>z = Iₙ(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = Iₙ₋₁(x) / 2 + Iₙ₊₁(x) / 2</c>, <c>dz/dy = not differentiated</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §10.25, §10.29.</para>
/// </remarks>
internal readonly struct BesselInRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "BesselIn",
            "Iₙ(x)",
            "Iₙ₋₁(x) / 2 + Iₙ₊₁(x) / 2; not differentiated",
            Domain: "all x",
            Samples: new(0.25, 8),
            Source: "DLMF §10.25, §10.29",
            SecondSamples: new(3, 3),
            Accuracy: "2 ulp"
        );

    public static double Value(double x, double y) => BesselIK.In((int)y, x);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> =>
        (
            (T.Constant(0.5) * T.Apply<BesselInRule>(x, y - T.One))
                + (T.Constant(0.5) * T.Apply<BesselInRule>(x, y + T.One)),
            T.Constant(double.NaN)
        );
}
