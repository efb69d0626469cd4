namespace DualDiff;

/// <summary>Cube root, <c>y = ∛x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / (3 y²)</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Kink: +∞ at ±0.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §4.2.</para>
/// </remarks>
internal readonly struct CbrtRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Cbrt",
            "∛x",
            "1 / (3 y²)",
            Domain: "all x",
            Samples: new(0.25, 9),
            Source: "DLMF §4.2",
            Kink: "+∞ at ±0",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => Roots.Cbrt(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.One / (T.Constant(3) * y * y);
}
