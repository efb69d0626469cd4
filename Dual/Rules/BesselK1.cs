namespace DualDiff;

/// <summary>Modified Bessel function of the second kind, order 1, <c>y = K₁(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = -K₀(x) / 2 - K₂(x) / 2</c>.</para>
/// <para>Domain: x &gt; 0; +∞ at 0.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §10.25, §10.29.</para>
/// </remarks>
internal readonly struct BesselK1Rule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "BesselK1",
            "K₁(x)",
            "-K₀(x) / 2 - K₂(x) / 2",
            Domain: "x > 0; +∞ at 0",
            Samples: new(0.25, 8),
            Source: "DLMF §10.25, §10.29",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => BesselIK.K1(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => -((T.Constant(0.5) * T.BesselK0(x)) + (T.Constant(0.5) * T.BesselKn(2, x)));
}
