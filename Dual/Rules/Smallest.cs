namespace DualDiff;

/// <summary>Smallest of many numbers, <c>y = min x_i</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>∂y/∂x_i = 1/k for the k arguments equal to y, else 0</c>.</para>
/// <para>Domain: all x, at least one.</para>
/// <para>Kink: a tie is shared equally: the subgradient of least norm.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: IEEE 754-2019 §9.6.</para>
/// </remarks>
internal readonly struct SmallestRule : INaryRule
{
    public static RuleCard Card =>
        new(
            "Smallest",
            "min x_i",
            "∂y/∂x_i = 1/k for the k arguments equal to y, else 0",
            Domain: "all x, at least one",
            Samples: new(-4, 4),
            Source: "IEEE 754-2019 §9.6",
            Kink: "a tie is shared equally: the subgradient of least norm",
            Accuracy: "exact"
        );

    public static bool Selects => true;

    public static double Value(ReadOnlySpan<double> x)
    {
        var extreme = x[0];
        foreach (var candidate in x[1..])
        {
            extreme = Math.Min(extreme, candidate);
        }

        return extreme;
    }

    public static void Partials<T>(ReadOnlySpan<T> x, T y, Span<T> partials)
        where T : struct, IReal<T>
    {
        var ties = T.Zero;
        for (var i = 0; i < x.Length; i++)
        {
            partials[i] = T.Apply<SameRule>(x[i], y);
            ties += partials[i];
        }

        for (var i = 0; i < x.Length; i++)
        {
            partials[i] /= ties;
        }
    }
}
