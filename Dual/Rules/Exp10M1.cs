namespace DualDiff;

/// <summary>Power of ten minus one, accurate near 0, <c>y = 10^x - 1</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 10^x log 10</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §4.2.</para>
/// </remarks>
internal readonly struct Exp10M1Rule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Exp10M1",
            "10^x - 1",
            "10^x log 10",
            Domain: "all x",
            Samples: new(-4, 4),
            Source: "DLMF §4.2",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => Exponentials.Exp10M1(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Exp10(x) * T.Constant(2.302585092994045684018);
}
