namespace DualDiff;

/// <summary>Softplus, <c>y = log(1 + e^x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / (1 + e^-x)</c>.</para>
/// <para>Domain: all x; 0 at -∞, x where e^-x vanishes beside x.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct SoftplusRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Softplus",
            "log(1 + e^x)",
            "1 / (1 + e^-x)",
            Domain: "all x",
            Samples: new(-4, 4),
            Source: "definition",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => x > 0 ? x + Logarithms.Log1P(Math.Exp(-x)) : Logarithms.Log1P(Math.Exp(x));

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Sigmoid(x);
}
