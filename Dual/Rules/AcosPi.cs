namespace DualDiff;

/// <summary>Arc cosine, in half turns, <c>y = acos(x) / π</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = -1 / (π √((1 - x)(1 + x)))</c>.</para>
/// <para>Domain: -1 ≤ x ≤ 1.</para>
/// <para>Kink: -∞ at ±1.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §4.24.</para>
/// </remarks>
internal readonly struct AcosPiRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "AcosPi",
            "acos(x) / π",
            "-1 / (π √((1 - x)(1 + x)))",
            Domain: "-1 ≤ x ≤ 1",
            Samples: new(-0.75, 0.75),
            Source: "DLMF §4.24",
            Kink: "-∞ at ±1",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => double.AcosPi(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => -(T.Constant(1 / double.Pi) / T.Sqrt((T.One - x) * (T.One + x)));
}
