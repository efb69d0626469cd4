namespace DualDiff;

/// <summary>Inverse error function, <c>y = erf⁻¹ x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = √π e^(y²) / 2</c>.</para>
/// <para>Domain: -1 &lt; x &lt; 1; ±∞ at ±1.</para>
/// <para>Kink: +∞ at ±1.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §7.17.</para>
/// </remarks>
internal readonly struct ErfInvRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "ErfInv",
            "erf⁻¹ x",
            "√π e^(y²) / 2",
            Domain: "-1 < x < 1; ±∞ at ±1",
            Samples: new(-0.875, 0.875),
            Source: "DLMF §7.17",
            Kink: "+∞ at ±1",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => ErrorFunctions.ErfInv(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Constant(0.886226925452758013649) * T.Exp(y * y);
}
