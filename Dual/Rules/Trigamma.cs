namespace DualDiff;

/// <summary>Trigamma function, <c>y = ψ′(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = ψ″(x)</c>.</para>
/// <para>Domain: all x but 0, -1, -2, ....</para>
/// <para>Accuracy: 3 ulp.</para>
/// <para>Source: DLMF §5.15.</para>
/// </remarks>
internal readonly struct TrigammaRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Trigamma",
            "ψ′(x)",
            "ψ″(x)",
            Domain: "all x but 0, -1, -2, ...",
            Samples: new(0.25, 5),
            Source: "DLMF §5.15",
            Accuracy: "3 ulp"
        );

    public static double Value(double x) => Polygammas.Trigamma(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Polygamma(2, x);
}
