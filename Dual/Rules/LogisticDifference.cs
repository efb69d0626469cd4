namespace DualDiff;

/// <summary>Logistic function of a difference, the slope of log-add-exp, <c>z = 1 / (1 + e^(y - x))</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = z (1 - z)</c>, <c>dz/dy = -z (1 - z)</c>.</para>
/// <para>Domain: all x, y.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct LogisticDifferenceRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "LogisticDifference",
            "1 / (1 + e^(y - x))",
            "z (1 - z); -z (1 - z)",
            Domain: "all x, y",
            Samples: new(-4, 4),
            Source: "definition",
            SecondSamples: new(-4, 4),
            Accuracy: "2 ulp"
        );

    public static double Value(double x, double y) => x == y ? 0.5 : SigmoidRule.Value(x - y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T>
    {
        var slope = z * T.Apply<LogisticDifferenceRule>(y, x);
        return (slope, -slope);
    }
}
