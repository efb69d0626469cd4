namespace DualDiff;

/// <summary>Logarithm of one plus x, accurate near 0, <c>y = log(1 + x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / (1 + x)</c>.</para>
/// <para>Domain: x &gt; -1.</para>
/// <para>Kink: +∞ at -1.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §4.2.</para>
/// </remarks>
internal readonly struct Log1PRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Log1P",
            "log(1 + x)",
            "1 / (1 + x)",
            Domain: "x > -1",
            Samples: new(-0.75, 9),
            Source: "DLMF §4.2",
            Kink: "+∞ at -1",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => Logarithms.Log1P(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.One / (T.One + x);
}
