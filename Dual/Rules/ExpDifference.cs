namespace DualDiff;

/// <summary>Exponential of a difference, <c>z = e^(x - y)</c>: a term relative to the largest one.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = z</c>, <c>dz/dy = -z</c>.</para>
/// <para>Domain: all x, y.</para>
/// <para>Kink: 1 where both are +∞, 0 where both are -∞.</para>
/// <para>Accuracy: 1 ulp of the exponential, and the rounding of x - y magnified by |x - y|.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct ExpDifferenceRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "ExpDifference",
            "e^(x - y)",
            "z; -z",
            Domain: "all x, y",
            Samples: new(-4, 4),
            Source: "definition",
            SecondSamples: new(-4, 4),
            Kink: "1 where both are +∞, 0 where both are -∞",
            Accuracy: "1 ulp of the exponential, and the rounding of x - y magnified by |x - y|"
        );

    public static double Value(double x, double y) => x == y ? (double.IsNegativeInfinity(x) ? 0 : 1) : Math.Exp(x - y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (z, -z);
}
