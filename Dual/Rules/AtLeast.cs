namespace DualDiff;

/// <summary>Lower bound: x where it is inside, the bound below it, <c>z = max(x, low)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = 1 if x ≥ low, else 0</c>, <c>dz/dy = 1 if x &lt; low, else 0</c>.</para>
/// <para>Domain: all x, y.</para>
/// <para>Kink: at the bound x is inside: 1 in x.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct AtLeastRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "AtLeast",
            "max(x, low)",
            "1 if x ≥ low, else 0; 1 if x < low, else 0",
            Domain: "all x, y",
            Samples: new(0.25, 4),
            Source: "definition",
            SecondSamples: new(-4, -0.25),
            Kink: "at the bound x is inside: 1 in x",
            Accuracy: "exact"
        );

    public static bool Selects => true;

    public static double Value(double x, double y) => Math.Max(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.One - T.Apply<LessThanRule>(x, y), T.Apply<LessThanRule>(x, y));
}
