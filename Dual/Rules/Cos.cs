namespace DualDiff;

/// <summary>Cosine of an angle in radians, <c>y = cos x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = -sin x</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Source: DLMF §4.20.</para>
/// </remarks>
internal readonly struct CosRule : IUnaryRule
{
    public static RuleCard Card =>
        new("Cos", "cos x", "-sin x", Domain: "all x", Samples: new(-4, 4), Source: "DLMF §4.20");

    public static double Value(double x) => Math.Cos(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => -T.Sin(x);

    public static double ValueAndSlope<TRule>(double x, out double slope)
        where TRule : struct, IUnaryRule
    {
        var (sin, y) = Math.SinCos(x);
        slope = -sin;
        return y;
    }
}
