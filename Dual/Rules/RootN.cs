namespace DualDiff;

/// <summary>n-th root, real, <c>z = x^(1/n)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = 1 / (n z^(n - 1))</c>, <c>dz/dy = not differentiated</c>.</para>
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
            "1 / (n z^(n - 1)); not differentiated",
            Domain: "x ≥ 0, or odd n",
            Samples: new(0.25, 9),
            Source: "IEEE 754-2019 §9.2",
            SecondSamples: new(3, 3),
            Kink: "+∞ at 0 for n > 1",
            Accuracy: "2 ulp"
        );

    public static double Value(double x, double y) => double.RootN(x, (int)y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.One / (y * T.Pow(z, y - T.One)), T.Constant(double.NaN));
}
