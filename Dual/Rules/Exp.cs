namespace DualDiff;

/// <summary>Exponential function, <c>y = e^x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = y</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Source: DLMF §4.2.</para>
/// </remarks>
internal readonly struct ExpRule : IUnaryRule
{
    public static RuleCard Card => new("Exp", "e^x", "y", Domain: "all x", Samples: new(-4, 4), Source: "DLMF §4.2");

    public static double Value(double x) => Math.Exp(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => y;
}
