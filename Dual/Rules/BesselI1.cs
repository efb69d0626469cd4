namespace DualDiff;

/// <summary>Modified Bessel function of the first kind, order 1, <c>y = I₁(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = I₀(x) / 2 + I₂(x) / 2</c>. Halved before they are added: the sum overflows first.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §10.25, §10.29.</para>
/// </remarks>
internal readonly struct BesselI1Rule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "BesselI1",
            "I₁(x)",
            "I₀(x) / 2 + I₂(x) / 2",
            Domain: "all x",
            Samples: new(-8, 8),
            Source: "DLMF §10.25, §10.29",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => BesselIK.I1(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => (T.Constant(0.5) * T.BesselI0(x)) + (T.Constant(0.5) * T.BesselIn(2, x));
}
