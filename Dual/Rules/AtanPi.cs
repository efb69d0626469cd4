namespace DualDiff;

/// <summary>Arc tangent, in half turns, <c>y = atan(x) / π</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / (π (1 + x²))</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §4.24.</para>
/// </remarks>
internal readonly struct AtanPiRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "AtanPi",
            "atan(x) / π",
            "1 / (π (1 + x²))",
            Domain: "all x",
            Samples: new(-4, 4),
            Source: "DLMF §4.24",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => double.AtanPi(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T>
    {
        // By hypot: x² overflows at 1.3e154, where the slope is not yet 0, and its derivatives with it.
        var cosine = T.One / T.Hypot(T.One, x);
        return T.Constant(1 / double.Pi) * cosine * cosine;
    }
}
