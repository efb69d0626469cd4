namespace DualDiff;

/// <summary>Logistic function, <c>y = 1 / (1 + e^-x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = s(x) s(-x)</c>. Not y (1 - y), which is 0 from x = 37 on.</para>
/// <para>Domain: all x. Range [0, 1]; 0 at -∞, 1 at +∞.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct SigmoidRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Sigmoid",
            "1 / (1 + e^-x)",
            "s(x) s(-x)",
            Domain: "all x",
            Samples: new(-4, 4),
            Source: "definition",
            Accuracy: "2 ulp"
        );

    public static double Value(double x)
    {
        if (x >= 0)
        {
            return 1 / (1 + Math.Exp(-x));
        }

        var e = Math.Exp(x);
        return e / (1 + e);
    }

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => y * T.Sigmoid(-x);
}
