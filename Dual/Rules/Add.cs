namespace DualDiff;

/// <summary>Sum, <c>z = x + y</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = 1</c>, <c>dz/dy = 1</c>.</para>
/// <para>Domain: all x, y.</para>
/// <para>Accuracy: correctly rounded.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct AddRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "Add",
            "x + y",
            "1; 1",
            Domain: "all x, y",
            Samples: new(-4, 4),
            Source: "definition",
            SecondSamples: new(-4, 4),
            Accuracy: "correctly rounded"
        );

    public static double Value(double x, double y) => x + y;

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.One, T.One);
}
