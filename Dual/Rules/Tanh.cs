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
        where T : struct, IReal<T> => T.Apply<SechSquaredRule>(x);
}
