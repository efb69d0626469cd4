namespace DualDiff;

/// <summary>Bessel function of the first kind, order 0, <c>y = J₀(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = -J₁(x)</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Source: DLMF §10.2, §10.6.</para>
/// </remarks>
internal readonly struct BesselJ0Rule : IUnaryRule
{
    public static RuleCard Card =>
        new("BesselJ0", "J₀(x)", "-J₁(x)", Domain: "all x", Samples: new(-8, 8), Source: "DLMF §10.2, §10.6");

    public static double Value(double x) => BesselJY.J0(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => -T.BesselJ1(x);
}
