namespace DualDiff;

/// <summary>Inverse hyperbolic cosine, <c>y = acosh x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / (√(x - 1) √(x + 1))</c>. In two roots: x² - 1 loses digits near 1 and overflows at 1e200.</para>
/// <para>Domain: x ≥ 1.</para>
/// <para>Kink: +∞ at 1.</para>
/// <para>Source: DLMF §4.37.</para>
/// </remarks>
internal readonly struct AcoshRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Acosh",
            "acosh x",
            "1 / (√(x - 1) √(x + 1))",
            Domain: "x ≥ 1",
            Samples: new(1.25, 9),
            Source: "DLMF §4.37",
            Kink: "+∞ at 1"
        );

    public static double Value(double x) => Math.Acosh(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.One / (T.Sqrt(x - T.One) * T.Sqrt(x + T.One));
}
