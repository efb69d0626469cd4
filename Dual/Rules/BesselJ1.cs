namespace DualDiff;

/// <summary>Bessel function of the first kind, order 1, <c>y = J₁(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = (J₀(x) - J₂(x)) / 2</c>. Not J₀ - J₁ / x, which is 0 / 0 at 0.</para>
/// <para>Domain: all x.</para>
/// <para>Source: DLMF §10.2, §10.6.</para>
/// </remarks>
internal readonly struct BesselJ1Rule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "BesselJ1",
            "J₁(x)",
            "(J₀(x) - J₂(x)) / 2",
            Domain: "all x",
            Samples: new(-8, 8),
            Source: "DLMF §10.2, §10.6"
        );

    public static double Value(double x) => BesselJY.J1(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Constant(0.5) * (T.BesselJ0(x) - T.BesselJn(2, x));
}
