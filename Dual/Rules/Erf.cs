namespace DualDiff;

/// <summary>Error function, <c>y = erf x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 2 e^(-x²) / √π</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §7.2.</para>
/// </remarks>
internal readonly struct ErfRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Erf",
            "erf x",
            "2 e^(-x²) / √π",
            Domain: "all x",
            Samples: new(-3, 3),
            Source: "DLMF §7.2",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => ErrorFunctions.Erf(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Constant(1.128379167095512573896) * T.Exp(-(x * x));
}
