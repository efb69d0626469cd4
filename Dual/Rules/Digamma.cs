namespace DualDiff;

/// <summary>Digamma function, the slope of log Γ, <c>y = ψ(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = ψ′(x)</c>.</para>
/// <para>Domain: all x but 0, -1, -2, ....</para>
/// <para>Accuracy: 3 ulp; next to its negative zeros of the larger term of the reflection.</para>
/// <para>Source: DLMF §5.2.</para>
/// </remarks>
internal readonly struct DigammaRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Digamma",
            "ψ(x)",
            "ψ′(x)",
            Domain: "all x but 0, -1, -2, ...",
            Samples: new(0.25, 5),
            Source: "DLMF §5.2",
            Accuracy: "3 ulp; next to its negative zeros of the larger term of the reflection"
        );

    public static double Value(double x) => Polygammas.Digamma(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Trigamma(x);
}
