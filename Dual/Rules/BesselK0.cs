namespace DualDiff;

/// <summary>Modified Bessel function of the second kind, order 0, <c>y = K₀(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = -K₁(x)</c>.</para>
/// <para>Domain: x &gt; 0; +∞ at 0.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §10.25, §10.29.</para>
/// </remarks>
internal readonly struct BesselK0Rule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "BesselK0",
            "K₀(x)",
            "-K₁(x)",
            Domain: "x > 0; +∞ at 0",
            Samples: new(0.25, 8),
            Source: "DLMF §10.25, §10.29",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => BesselIK.K0(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => -T.BesselK1(x);
}
