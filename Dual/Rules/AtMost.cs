namespace DualDiff;

/// <summary>Upper bound: x where it is inside, the bound above it, <c>z = min(x, high)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = 1 if x ≤ high, else 0</c>, <c>dz/dy = 1 if x &gt; high, else 0</c>.</para>
/// <para>Domain: all x, y.</para>
/// <para>Kink: at the bound x is inside: 1 in x.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct AtMostRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "AtMost",
            "min(x, high)",
            "1 if x ≤ high, else 0; 1 if x > high, else 0",
            Domain: "all x, y",
            Samples: new(-4, -0.25),
            Source: "definition",
            SecondSamples: new(0.25, 4),
            Kink: "at the bound x is inside: 1 in x",
            Accuracy: "exact"
        );

    public static bool Selects => true;

    public static double Value(double x, double y) => Math.Min(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.One - T.Apply<LessThanRule>(y, x), T.Apply<LessThanRule>(y, x));
}
