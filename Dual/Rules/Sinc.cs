namespace DualDiff;

/// <summary>Normalised sine cardinal, 1 at 0, <c>y = sin(πx) / (πx)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = (cos πx - y) / x</c>. The quotient cancels near 0, where a series is used.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: definition; as numpy.sinc and jax.numpy.sinc.</para>
/// </remarks>
internal readonly struct SincRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Sinc",
            "sin(πx) / (πx)",
            "(cos πx - y) / x",
            Domain: "all x",
            Samples: new(-4, 4),
            Source: "definition; as numpy.sinc and jax.numpy.sinc",
            Accuracy: "2 ulp"
        );

    public static double Value(double x) => SincDerivatives.Of(x, 0);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Apply<SincDerivativeRule>(x, T.One);
}
