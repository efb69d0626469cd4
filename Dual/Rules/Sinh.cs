namespace DualDiff;

/// <summary>Hyperbolic sine, <c>y = sinh x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = cosh x</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Source: DLMF §4.34.</para>
/// </remarks>
internal readonly struct SinhRule : IUnaryRule
{
    public static RuleCard Card =>
        new("Sinh", "sinh x", "cosh x", Domain: "all x", Samples: new(-4, 4), Source: "DLMF §4.34");

    public static double Value(double x) => Math.Sinh(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Cosh(x);
}
