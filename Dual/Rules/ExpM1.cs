namespace DualDiff;

/// <summary>Exponential minus one, accurate near 0, <c>y = e^x - 1</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = e^x</c>. Not y + 1, which is 0 at x = -45.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §4.2.</para>
/// </remarks>
internal readonly struct ExpM1Rule : IUnaryRule
{
    public static RuleCard Card =>
        new("ExpM1", "e^x - 1", "e^x", Domain: "all x", Samples: new(-4, 4), Source: "DLMF §4.2", Accuracy: "2 ulp");

    public static double Value(double x) => Exponentials.ExpM1(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Exp(x);
}
