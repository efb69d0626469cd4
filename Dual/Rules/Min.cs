namespace DualDiff;

/// <summary>Smaller of two numbers, <c>z = min(x, y)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = 1 if x &lt; y, 1/2 at a tie, else 0</c>, <c>dz/dy = 1 if y &lt; x, 1/2 at a tie, else 0</c>.</para>
/// <para>Domain: all x, y.</para>
/// <para>Kink: 1/2 each at a tie: the subgradient of least norm.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: IEEE 754-2019 §9.6.</para>
/// </remarks>
internal readonly struct MinRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "Min",
            "min(x, y)",
            "1 if x < y, 1/2 at a tie, else 0; 1 if y < x, 1/2 at a tie, else 0",
            Domain: "all x, y",
            Samples: new(-4, -0.25),
            Source: "IEEE 754-2019 §9.6",
            SecondSamples: new(0.25, 4),
            Kink: "1/2 each at a tie: the subgradient of least norm",
            Accuracy: "exact"
        );

    public static bool Selects => true;

    public static double Value(double x, double y) => Math.Min(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.Apply<StepRule>(y, x), T.Apply<StepRule>(x, y));
}
