namespace DualDiff;

/// <summary>Absolute value, <c>y = |x|</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = sign x</c>. The price of 0 at the kink: the second derivative of |x|² at 0 comes out 0 instead of 2.</para>
/// <para>Domain: all x.</para>
/// <para>Kink: 0 at ±0: the subgradient of least norm.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct AbsRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Abs",
            "|x|",
            "sign x",
            Domain: "all x",
            Samples: new(-4, -0.25),
            Source: "definition",
            Kink: "0 at ±0: the subgradient of least norm",
            Accuracy: "exact"
        );

    public static bool Selects => true;

    public static double Value(double x) => Math.Abs(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Signum(x);
}
