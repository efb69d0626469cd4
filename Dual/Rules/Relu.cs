namespace DualDiff;

/// <summary>Rectified linear unit, <c>y = max(x, 0)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 for x &gt; 0, else 0</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Kink: 0 at 0: the subgradient of least norm.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct ReluRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Relu",
            "max(x, 0)",
            "1 for x > 0, else 0",
            Domain: "all x",
            Samples: new(0.25, 4),
            Source: "definition",
            Kink: "0 at 0: the subgradient of least norm",
            Accuracy: "exact"
        );

    public static bool Selects => true;

    public static double Value(double x) => x > 0 || double.IsNaN(x) ? x : 0;

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Apply<HeavisideRule>(x);
}
