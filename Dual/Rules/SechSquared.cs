namespace DualDiff;

/// <summary>Square of the hyperbolic secant, the slope of tanh, <c>y = 1 / cosh² x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = -2 y tanh x</c>. A rule of its own, because 1 / cosh² x overflows on the way and the product of two logistic functions has a slope that cancels near 0.</para>
/// <para>Domain: all x. Range [0, 1]; 0 at ±∞.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §4.34.</para>
/// </remarks>
internal readonly struct SechSquaredRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "SechSquared",
            "1 / cosh² x",
            "-2 y tanh x",
            Domain: "all x",
            Samples: new(-4, 4),
            Source: "DLMF §4.34",
            Accuracy: "2 ulp"
        );

    public static double Value(double x)
    {
        // Two logistic functions from one exponential.
        var e = Math.Exp(-2 * Math.Abs(x));
        return 4 * (1 / (1 + e)) * (e / (1 + e));
    }

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Constant(-2) * y * T.Tanh(x);
}
