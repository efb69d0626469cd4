namespace DualDiff;

/// <summary>Cosine of half turns, <c>y = cos πx</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = -π sin πx</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Source: DLMF §4.20.</para>
/// </remarks>
internal readonly struct CosPiRule : IUnaryRule
{
    public static RuleCard Card =>
        new("CosPi", "cos πx", "-π sin πx", Domain: "all x", Samples: new(-2, 2), Source: "DLMF §4.20");

    public static double Value(double x) => PiTrigonometry.CosPi(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => -(T.Constant(double.Pi) * T.SinPi(x));
}
