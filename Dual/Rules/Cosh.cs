namespace DualDiff;

/// <summary>Hyperbolic cosine, <c>y = cosh x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = sinh x</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Source: DLMF §4.34.</para>
/// </remarks>
internal readonly struct CoshRule : IUnaryRule
{
    public static RuleCard Card =>
        new("Cosh", "cosh x", "sinh x", Domain: "all x", Samples: new(-4, 4), Source: "DLMF §4.34");

    public static double Value(double x) => Math.Cosh(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Sinh(x);
}
