namespace DualDiff;

/// <summary>Power of ten, <c>y = 10^x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = y log 10</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Source: DLMF §4.2.</para>
/// </remarks>
internal readonly struct Exp10Rule : IUnaryRule
{
    public static RuleCard Card =>
        new("Exp10", "10^x", "y log 10", Domain: "all x", Samples: new(-4, 4), Source: "DLMF §4.2");

    public static double Value(double x) => double.Exp10(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => y * T.Constant(2.302585092994045684018);
}
