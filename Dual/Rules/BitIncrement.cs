namespace DualDiff;

/// <summary>Next larger floating-point number, <c>y = next x above</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: IEEE 754-2019 §5.3.1.</para>
/// </remarks>
internal readonly struct BitIncrementRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "BitIncrement",
            "next x above",
            "1",
            Domain: "all x",
            Samples: new(-4, 4),
            Source: "IEEE 754-2019 §5.3.1",
            Accuracy: "exact"
        );

    public static double Value(double x) => Math.BitIncrement(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.One;
}
