namespace DualDiff;

/// <summary>Gamma function, <c>y = Γ(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = y ψ(x)</c>.</para>
/// <para>Domain: all x but 0, -1, -2, ....</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §5.2.</para>
/// </remarks>
internal readonly struct GammaRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Gamma",
            "Γ(x)",
            "y ψ(x)",
            Domain: "all x but 0, -1, -2, ...",
            Samples: new(0.25, 5),
            Source: "DLMF §5.2",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => GammaFunctions.Gamma(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => y * T.Digamma(x);
}
