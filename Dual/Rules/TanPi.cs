namespace DualDiff;

/// <summary>Tangent of half turns, <c>y = tan πx</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = π (1 + y²)</c>.</para>
/// <para>Domain: all x but the poles 1/2 + k.</para>
/// <para>Source: DLMF §4.20.</para>
/// </remarks>
internal readonly struct TanPiRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "TanPi",
            "tan πx",
            "π (1 + y²)",
            Domain: "all x but the poles 1/2 + k",
            Samples: new(-0.375, 0.375),
            Source: "DLMF §4.20"
        );

    public static double Value(double x) => PiTrigonometry.TanPi(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Constant(double.Pi) * (T.One + (y * y));
}
