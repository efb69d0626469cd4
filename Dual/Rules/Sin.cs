namespace DualDiff;

/// <summary>Sine of an angle in radians, <c>y = sin x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = cos x</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Source: DLMF §4.20.</para>
/// </remarks>
internal readonly struct SinRule : IUnaryRule
{
    public static RuleCard Card =>
        new("Sin", "sin x", "cos x", Domain: "all x", Samples: new(-4, 4), Source: "DLMF §4.20");

    public static double Value(double x) => Math.Sin(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Cos(x);

    public static double ValueAndSlope<TRule>(double x, out double slope)
        where TRule : struct, IUnaryRule
    {
        (var y, slope) = Math.SinCos(x);
        return y;
    }
}
