namespace DualDiff;

/// <summary>Logarithm of the absolute value of the gamma function, <c>y = log |Γ(x)|</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = ψ(x)</c>.</para>
/// <para>Domain: all x but 0, -1, -2, ....</para>
/// <para>Accuracy: 2 ulp; next to its negative zeros 1e-16 absolute.</para>
/// <para>Source: DLMF §5.2.</para>
/// </remarks>
internal readonly struct LogGammaRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "LogGamma",
            "log |Γ(x)|",
            "ψ(x)",
            Domain: "all x but 0, -1, -2, ...",
            Samples: new(0.25, 5),
            Source: "DLMF §5.2",
            Accuracy: "2 ulp; next to its negative zeros 1e-16 absolute"
        );

    public static double Value(double x) => GammaFunctions.LogGamma(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Digamma(x);
}
