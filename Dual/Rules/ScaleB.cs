namespace DualDiff;

/// <summary>Scaling by a power of two, <c>z = x 2^n</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = 2^n</c>, <c>dz/dy = not differentiated</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: IEEE 754-2019 §5.3.3.</para>
/// </remarks>
internal readonly struct ScaleBRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "ScaleB",
            "x 2^n",
            "2^n; not differentiated",
            Domain: "all x",
            Samples: new(-4, 4),
            Source: "IEEE 754-2019 §5.3.3",
            SecondSamples: new(3, 3),
            Accuracy: "exact"
        );

    public static double Value(double x, double y) => Math.ScaleB(x, (int)y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.Constant(Math.ScaleB(1, (int)T.ToPlain(y))), T.Constant(double.NaN));
}
