namespace DualDiff;

/// <summary>Complementary error function, 1 - erf x, <c>y = erfc x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = -2 e^(-x²) / √π</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: 2 ulp; also in the tail.</para>
/// <para>Source: DLMF §7.2.</para>
/// </remarks>
internal readonly struct ErfcRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Erfc",
            "erfc x",
            "-2 e^(-x²) / √π",
            Domain: "all x",
            Samples: new(-3, 3),
            Source: "DLMF §7.2",
            Accuracy: "2 ulp; also in the tail"
        );

    public static double Value(double x) => ErrorFunctions.Erfc(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Constant(-1.128379167095512573896) * T.Exp(-(x * x));
}
