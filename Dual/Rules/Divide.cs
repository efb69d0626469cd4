namespace DualDiff;

/// <summary>Quotient, <c>z = x / y</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = 1 / y</c>, <c>dz/dy = -(x / y) / y</c>. Not x / y², which overflows at y = 1e-200.</para>
/// <para>Domain: y ≠ 0.</para>
/// <para>Accuracy: correctly rounded.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct DivideRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "Divide",
            "x / y",
            "1 / y; -(x / y) / y",
            Domain: "y ≠ 0",
            Samples: new(-4, 4),
            Source: "definition",
            SecondSamples: new(0.25, 4),
            Accuracy: "correctly rounded"
        );

    public static double Value(double x, double y) => x / y;

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.One / y, -(z / y));
}
