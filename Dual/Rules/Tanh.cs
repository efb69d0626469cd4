namespace DualDiff;

/// <summary>Hyperbolic tangent, <c>y = tanh x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 1 / cosh² x</c>. Not 1 - y², which loses every digit from x = 19 on.</para>
/// <para>Domain: all x. Range [-1, 1]; ±1 at ±∞, NaN at NaN.</para>
/// <para>Source: DLMF §4.34.</para>
/// </remarks>
internal readonly struct TanhRule : IUnaryRule
{
    public static RuleCard Card =>
        new("Tanh", "tanh x", "1 / cosh² x", Domain: "all x", Samples: new(-4, 4), Source: "DLMF §4.34");

    public static double Value(double x) => Math.Tanh(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T>
    {
        // sech² x by two logistic functions: 1 / cosh² x overflows on the way, and so do its derivatives.
        var twice = x + x;
        return T.Constant(4) * T.Sigmoid(twice) * T.Sigmoid(-twice);
    }

    public static double ValueAndSlope<TRule>(double x, out double slope)
        where TRule : struct, IUnaryRule
    {
        // Both logistic functions come from one exponential.
        var e = Math.Exp(-2 * Math.Abs(x));
        slope = 4 * (1 / (1 + e)) * (e / (1 + e));
        return Value(x);
    }
}
