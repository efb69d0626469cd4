namespace DualDiff;

/// <summary>Product and sum with one rounding, <c>y = x_0 x_1 + x_2</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>x_1, x_0, 1</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: correctly rounded.</para>
/// <para>Source: IEEE 754-2019 §5.4.1.</para>
/// </remarks>
internal readonly struct FusedMultiplyAddRule : INaryRule
{
    public static RuleCard Card =>
        new(
            "FusedMultiplyAdd",
            "x_0 x_1 + x_2",
            "x_1, x_0, 1",
            Domain: "all x",
            Samples: new(-4, 4),
            Source: "IEEE 754-2019 §5.4.1",
            Accuracy: "correctly rounded"
        );

    public static double Value(ReadOnlySpan<double> x)
    {
        return Math.FusedMultiplyAdd(x[0], x[1], x[2]);
    }

    public static void Partials<T>(ReadOnlySpan<T> x, T y, Span<T> partials)
        where T : struct, IReal<T>
    {
        partials[0] = x[1];
        partials[1] = x[0];
        partials[2] = T.One;
    }
}
