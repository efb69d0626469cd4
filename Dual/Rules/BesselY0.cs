namespace DualDiff;

/// <summary>Bessel function of the second kind, order 0, <c>y = Y₀(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = -Y₁(x)</c>.</para>
/// <para>Domain: x &gt; 0; -∞ at 0.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §10.2, §10.6.</para>
/// </remarks>
internal readonly struct BesselY0Rule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "BesselY0",
            "Y₀(x)",
            "-Y₁(x)",
            Domain: "x > 0; -∞ at 0",
            Samples: new(0.25, 8),
            Source: "DLMF §10.2, §10.6",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => BesselJY.Y0(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => -T.BesselY1(x);
}
