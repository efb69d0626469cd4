namespace DualDiff;

/// <summary>Remainder of truncated division, with the sign of x, <c>z = x % y</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = 1</c>, <c>dz/dy = -trunc(x / y)</c>. The quotient is (x - z) / y, an integer up to rounding; x / y itself may round to the next one.</para>
/// <para>Domain: y ≠ 0.</para>
/// <para>Kink: that of x - y trunc(x / y): 1 at the jumps.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: C# specification §12.10.4.</para>
/// </remarks>
internal readonly struct RemainderRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "Remainder",
            "x % y",
            "1; -trunc(x / y)",
            Domain: "y ≠ 0",
            Samples: new(4.25, 4.75),
            Source: "C# specification §12.10.4",
            SecondSamples: new(1.75, 1.875),
            Kink: "that of x - y trunc(x / y): 1 at the jumps",
            Accuracy: "exact"
        );

    public static double Value(double x, double y) => x % y;

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.One, -T.Round((x - z) / y));
}
