namespace DualDiff;

/// <summary>Bessel function of the second kind, order 1, <c>y = Y₁(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = (Y₀(x) - Y₂(x)) / 2</c>.</para>
/// <para>Domain: x &gt; 0; -∞ at 0.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §10.2, §10.6.</para>
/// </remarks>
internal readonly struct BesselY1Rule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "BesselY1",
            "Y₁(x)",
            "(Y₀(x) - Y₂(x)) / 2",
            Domain: "x > 0; -∞ at 0",
            Samples: new(0.25, 8),
            Source: "DLMF §10.2, §10.6",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => BesselJY.Y1(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Constant(0.5) * (T.BesselY0(x) - T.BesselYn(2, x));
}
