namespace DualDiff;

/// <summary>Indicator of equality, the slope of the largest of many, <c>z = [x = y]</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = 0</c>, <c>dz/dy = 0</c>.</para>
/// <para>Domain: all x, y.</para>
/// <para>Kink: 0 everywhere.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct SameRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "Same",
            "[x = y]",
            "0; 0",
            Domain: "all x, y",
            Samples: new(-4, -0.25),
            Source: "definition",
            SecondSamples: new(0.25, 4),
            Kink: "0 everywhere",
            Accuracy: "exact"
        );

    public static bool Selects => true;

    public static double Value(double x, double y) => x == y ? 1 : 0;

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.Zero, T.Zero);
}
