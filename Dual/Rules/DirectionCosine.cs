namespace DualDiff;

/// <summary>Cosine of the angle between a vector of length r and the axis of its component x, <c>z = x / r</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = 1 / r</c>, <c>dz/dy = -(x / r) / r</c>. At r = 0 the value is 0 but its derivatives are not finite: the Hessian of a norm at the origin does not exist.</para>
/// <para>Domain: all x, y.</para>
/// <para>Kink: 0 at r = 0.</para>
/// <para>Accuracy: correctly rounded.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct DirectionCosineRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "DirectionCosine",
            "x / r",
            "1 / r; -(x / r) / r",
            Domain: "all x, y",
            Samples: new(-4, 4),
            Source: "definition",
            SecondSamples: new(5, 9),
            Kink: "0 at r = 0",
            Accuracy: "correctly rounded"
        );

    public static double Value(double x, double y) => y == 0 ? 0 : x / y;

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.One / y, -(z / y));
}
