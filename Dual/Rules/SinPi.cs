namespace DualDiff;

/// <summary>Sine of half turns, <c>y = sin πx</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = π cos πx</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Source: DLMF §4.20.</para>
/// </remarks>
internal readonly struct SinPiRule : IUnaryRule
{
    public static RuleCard Card =>
        new("SinPi", "sin πx", "π cos πx", Domain: "all x", Samples: new(-2, 2), Source: "DLMF §4.20");

    public static double Value(double x) => PiTrigonometry.SinPi(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Constant(double.Pi) * T.CosPi(x);
}
