namespace DualDiff;

/// <summary>n-th root, real, <c>z = x^(1/n)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = z / (n x)</c>, <c>dz/dy = not differentiated</c>.</para>
/// <para>Domain: x ≥ 0, or odd n.</para>
/// <para>Kink: +∞ at 0 for n &gt; 1.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: IEEE 754-2019 §9.2.</para>
/// </remarks>
internal readonly struct RootNRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "RootN",
            "x^(1/n)",
            "z / (n x); not differentiated",
            Domain: "x ≥ 0, or odd n",
            Samples: new(0.25, 9),
            Source: "IEEE 754-2019 §9.2",
            SecondSamples: new(3, 3),
            Kink: "+∞ at 0 for n > 1",
            Accuracy: "2 ulp"
        );

    public static double Value(double x, double y) => Roots.RootN(x, (int)y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (Slope(x, y, z), T.Constant(double.NaN));

    // z / x / n, because the power of z overflows where the slope does not; at 0, where that is 0 / 0, the power decides.
    private static T Slope<T>(T x, T y, T z)
        where T : struct, IReal<T> => T.IsZero(x) ? T.One / (y * T.Pow(z, y - T.One)) : z / x / y;
}
