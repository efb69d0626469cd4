namespace DualDiff;

/// <summary>IEEE 754 remainder, in [-|y|/2, |y|/2], <c>z = x - y round(x / y)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = 1</c>, <c>dz/dy = -round(x / y)</c>.</para>
/// <para>Domain: y ≠ 0.</para>
/// <para>Kink: that of x - y n at the jumps.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: IEEE 754-2019 §5.3.1.</para>
/// </remarks>
internal readonly struct Ieee754RemainderRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "Ieee754Remainder",
            "x - y round(x / y)",
            "1; -round(x / y)",
            Domain: "y ≠ 0",
            Samples: new(3.25, 3.75),
            Source: "IEEE 754-2019 §5.3.1",
            SecondSamples: new(1.75, 1.875),
            Kink: "that of x - y n at the jumps",
            Accuracy: "exact"
        );

    public static double Value(double x, double y) => Math.IEEERemainder(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.One, -T.Round((x - z) / y));
}
