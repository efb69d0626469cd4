namespace DualDiff;

/// <summary>Logarithm of the logistic function, <c>y = -log(1 + e^-x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / (1 + e^x)</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct LogSigmoidRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "LogSigmoid",
            "-log(1 + e^-x)",
            "1 / (1 + e^x)",
            Domain: "all x",
            Samples: new(-4, 4),
            Source: "definition",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => -SoftplusRule.Value(-x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Sigmoid(-x);
}
