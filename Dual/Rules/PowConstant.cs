namespace DualDiff;

/// <summary>Power with a constant exponent, <c>z = x^c</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = c x^(c - 1)</c>, <c>dz/dy = not differentiated</c>.</para>
/// <para>Domain: x &gt; 0; x = 0; x &lt; 0 for integer c.</para>
/// <para>Kink: at x = 0 the right limit: 0, 1, +∞, and 0 for c = 0.</para>
/// <para>Source: DLMF §4.2.</para>
/// </remarks>
internal readonly struct PowConstantRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "PowConstant",
            "x^c",
            "c x^(c - 1); not differentiated",
            Domain: "x > 0; x = 0; x < 0 for integer c",
            Samples: new(0.25, 4),
            Source: "DLMF §4.2",
            SecondSamples: new(-3, 3),
            Kink: "at x = 0 the right limit: 0, 1, +∞, and 0 for c = 0"
        );

    public static double Value(double x, double y) => Math.Pow(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (SlopeInBase(x, y), T.Constant(double.NaN));

    /// <summary>The slope in the base, shared with <see cref="PowRule"/>.</summary>
    /// <remarks>x^0 is 1 everywhere: at x = 0 the formula would be 0 * ∞.</remarks>
    public static T SlopeInBase<T>(T x, T y)
        where T : struct, IReal<T> => T.IsZero(x) && T.IsZero(y) ? T.Zero : y * T.Pow(x, y - T.One);
}
