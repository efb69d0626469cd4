namespace DualDiff;

/// <summary>Power of two minus one, accurate near 0, <c>y = 2^x - 1</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 2^x log 2</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §4.2.</para>
/// </remarks>
internal readonly struct Exp2M1Rule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Exp2M1",
            "2^x - 1",
            "2^x log 2",
            Domain: "all x",
            Samples: new(-4, 4),
            Source: "DLMF §4.2",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => Exponentials.Exp2M1(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Exp2(x) * T.Constant(0.693147180559945309417);
}
