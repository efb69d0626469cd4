namespace DualDiff;

/// <summary>Modified Bessel function of the first kind, order 0, <c>y = I₀(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = I₁(x)</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §10.25, §10.29.</para>
/// </remarks>
internal readonly struct BesselI0Rule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "BesselI0",
            "I₀(x)",
            "I₁(x)",
            Domain: "all x",
            Samples: new(-8, 8),
            Source: "DLMF §10.25, §10.29",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => BesselIK.I0(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.BesselI1(x);
}
