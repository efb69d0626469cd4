namespace DualDiff;

/// <summary>Tangent of an angle in radians, <c>y = tan x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 + y²</c>.</para>
/// <para>Domain: all x but the poles π/2 + kπ.</para>
/// <para>Source: DLMF §4.20.</para>
/// </remarks>
internal readonly struct TanRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Tan",
            "tan x",
            "1 + y²",
            Domain: "all x but the poles π/2 + kπ",
            Samples: new(-1.25, 1.25),
            Source: "DLMF §4.20"
        );

    public static double Value(double x) => Math.Tan(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.One + (y * y);
}
