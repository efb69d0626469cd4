namespace DualDiff;

/// <summary>Logarithm of a sum of two exponentials, <c>z = log(e^x + e^y)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = 1 / (1 + e^(y - x))</c>, <c>dz/dy = 1 / (1 + e^(x - y))</c>.</para>
/// <para>Domain: all x, y.</para>
/// <para>Kink: 1/2 each where both are the same infinity.</para>
/// <para>Accuracy: 2 ulp; of the larger of |x| and |y| where that is greater than |z|.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct LogAddExpRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "LogAddExp",
            "log(e^x + e^y)",
            "1 / (1 + e^(y - x)); 1 / (1 + e^(x - y))",
            Domain: "all x, y",
            Samples: new(-4, 4),
            Source: "definition",
            SecondSamples: new(-4, 4),
            Kink: "1/2 each where both are the same infinity",
            Accuracy: "2 ulp; of the larger of |x| and |y| where that is greater than |z|"
        );

    public static double Value(double x, double y)
    {
        var larger = Math.Max(x, y);
        return double.IsFinite(larger) ? larger + Logarithms.Log1P(Math.Exp(-Math.Abs(x - y))) : larger;
    }

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.Apply<LogisticDifferenceRule>(x, y), T.Apply<LogisticDifferenceRule>(y, x));
}
