namespace DualDiff;

/// <summary>Arc cosine, in radians, <c>y = acos x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = -1 / √((1 - x)(1 + x))</c>.</para>
/// <para>Domain: -1 ≤ x ≤ 1.</para>
/// <para>Kink: -∞ at ±1.</para>
/// <para>Source: DLMF §4.24.</para>
/// </remarks>
internal readonly struct AcosRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Acos",
            "acos x",
            "-1 / √((1 - x)(1 + x))",
            Domain: "-1 ≤ x ≤ 1",
            Samples: new(-0.75, 0.75),
            Source: "DLMF §4.24",
            Kink: "-∞ at ±1"
        );

    public static double Value(double x) => Math.Acos(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => -(T.One / T.Sqrt((T.One - x) * (T.One + x)));
}
