namespace DualDiff;

/// <summary>Square root, <c>y = √x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / (2 √x)</c>. Adding 0 turns √(-0) = -0 into +0, so that the slope is +∞ there too.</para>
/// <para>Domain: x ≥ 0.</para>
/// <para>Kink: +∞ at ±0.</para>
/// <para>Accuracy: correctly rounded.</para>
/// <para>Source: DLMF §4.2.</para>
/// </remarks>
internal readonly struct SqrtRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Sqrt",
            "√x",
            "1 / (2 √x)",
            Domain: "x ≥ 0",
            Samples: new(0.25, 9),
            Source: "DLMF §4.2",
            Kink: "+∞ at ±0",
            Accuracy: "correctly rounded"
        );

    public static double Value(double x) => Math.Sqrt(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Constant(0.5) / (y + T.Zero);
}
