namespace DualDiff;

/// <summary>Power of two, <c>y = 2^x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = y log 2</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Source: DLMF §4.2.</para>
/// </remarks>
internal readonly struct Exp2Rule : IUnaryRule
{
    public static RuleCard Card =>
        new("Exp2", "2^x", "y log 2", Domain: "all x", Samples: new(-4, 4), Source: "DLMF §4.2");

    public static double Value(double x) => double.Exp2(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => y * T.Constant(0.693147180559945309417);
}
