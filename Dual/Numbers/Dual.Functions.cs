namespace DualDiff;

// Forwarders: `using static DualDiff.Dual` and F#'s own `sin`, `exp`, `**` look for these names. One line a primitive.
public readonly partial struct Dual
{
    /// <inheritdoc cref="AbsRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>|x|.</returns>
    public static Dual Abs(Dual x) => Apply<AbsRule>(x);

    /// <inheritdoc cref="SqrtRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>√x.</returns>
    public static Dual Sqrt(Dual x) => Apply<SqrtRule>(x);

    /// <inheritdoc cref="CbrtRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>∛x.</returns>
    public static Dual Cbrt(Dual x) => Apply<CbrtRule>(x);

    /// <inheritdoc cref="ExpRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>E^x.</returns>
    public static Dual Exp(Dual x) => Apply<ExpRule>(x);

    /// <inheritdoc cref="Exp2Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>2^x.</returns>
    public static Dual Exp2(Dual x) => Apply<Exp2Rule>(x);

    /// <inheritdoc cref="Exp10Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>10^x.</returns>
    public static Dual Exp10(Dual x) => Apply<Exp10Rule>(x);

    /// <inheritdoc cref="ExpM1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>E^x - 1, accurate near 0.</returns>
    public static Dual ExpM1(Dual x) => Apply<ExpM1Rule>(x);

    /// <inheritdoc cref="LogRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The natural logarithm.</returns>
    public static Dual Log(Dual x) => Apply<LogRule>(x);

    /// <inheritdoc cref="Log2Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The logarithm to base 2.</returns>
    public static Dual Log2(Dual x) => Apply<Log2Rule>(x);

    /// <inheritdoc cref="Log10Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The logarithm to base 10.</returns>
    public static Dual Log10(Dual x) => Apply<Log10Rule>(x);

    /// <inheritdoc cref="Log1PRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Log(1 + x), accurate near 0.</returns>
    public static Dual Log1P(Dual x) => Apply<Log1PRule>(x);

    /// <inheritdoc cref="SinRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Sin x, x in radians.</returns>
    public static Dual Sin(Dual x) => Apply<SinRule>(x);

    /// <inheritdoc cref="CosRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Cos x, x in radians.</returns>
    public static Dual Cos(Dual x) => Apply<CosRule>(x);

    /// <inheritdoc cref="TanRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Tan x, x in radians.</returns>
    public static Dual Tan(Dual x) => Apply<TanRule>(x);

    /// <inheritdoc cref="AsinRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The arc sine, in radians.</returns>
    public static Dual Asin(Dual x) => Apply<AsinRule>(x);

    /// <inheritdoc cref="AcosRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The arc cosine, in radians.</returns>
    public static Dual Acos(Dual x) => Apply<AcosRule>(x);

    /// <inheritdoc cref="AtanRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The arc tangent, in radians.</returns>
    public static Dual Atan(Dual x) => Apply<AtanRule>(x);

    /// <inheritdoc cref="SinhRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Sinh x.</returns>
    public static Dual Sinh(Dual x) => Apply<SinhRule>(x);

    /// <inheritdoc cref="CoshRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Cosh x.</returns>
    public static Dual Cosh(Dual x) => Apply<CoshRule>(x);

    /// <inheritdoc cref="TanhRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Tanh x.</returns>
    public static Dual Tanh(Dual x) => Apply<TanhRule>(x);

    /// <inheritdoc cref="AsinhRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The inverse hyperbolic sine.</returns>
    public static Dual Asinh(Dual x) => Apply<AsinhRule>(x);

    /// <inheritdoc cref="AcoshRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The inverse hyperbolic cosine.</returns>
    public static Dual Acosh(Dual x) => Apply<AcoshRule>(x);

    /// <inheritdoc cref="AtanhRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The inverse hyperbolic tangent.</returns>
    public static Dual Atanh(Dual x) => Apply<AtanhRule>(x);

    /// <inheritdoc cref="SignRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>-1, 0 or 1; the slope is 0.</returns>
    public static Dual Signum(Dual x) => Apply<SignRule>(x);

    /// <inheritdoc cref="FloorRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The largest integer not above x.</returns>
    public static Dual Floor(Dual x) => Apply<FloorRule>(x);

    /// <inheritdoc cref="CeilingRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The smallest integer not below x.</returns>
    public static Dual Ceiling(Dual x) => Apply<CeilingRule>(x);

    /// <inheritdoc cref="RoundRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The nearest integer, halves to even.</returns>
    public static Dual Round(Dual x) => Apply<RoundRule>(x);

    /// <inheritdoc cref="TruncateRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The integer part.</returns>
    public static Dual Truncate(Dual x) => Apply<TruncateRule>(x);

    /// <inheritdoc cref="SigmoidRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>1 / (1 + e^-x).</returns>
    public static Dual Sigmoid(Dual x) => Apply<SigmoidRule>(x);

    /// <inheritdoc cref="SoftplusRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Log(1 + e^x).</returns>
    public static Dual Softplus(Dual x) => Apply<SoftplusRule>(x);

    /// <inheritdoc cref="ReluRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Max(x, 0).</returns>
    public static Dual Relu(Dual x) => Apply<ReluRule>(x);

    /// <inheritdoc cref="PowRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>X to the power y.</returns>
    public static Dual Pow(Dual x, Dual y) => Apply<PowRule>(x, y);

    /// <inheritdoc cref="HypotRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>√(x² + y²).</returns>
    public static Dual Hypot(Dual x, Dual y) => Apply<HypotRule>(x, y);

    /// <inheritdoc cref="Atan2Rule"/>
    /// <param name="y">The first argument.</param>
    /// <param name="x">The second argument.</param>
    /// <returns>The angle of the point (x, y), in radians.</returns>
    public static Dual Atan2(Dual y, Dual x) => Apply<Atan2Rule>(y, x);

    /// <inheritdoc cref="MinRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>The smaller one; a tie splits.</returns>
    public static Dual Min(Dual x, Dual y) => Apply<MinRule>(x, y);

    /// <inheritdoc cref="MaxRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>The larger one; a tie splits.</returns>
    public static Dual Max(Dual x, Dual y) => Apply<MaxRule>(x, y);

    /// <inheritdoc cref="CopySignRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>|x| with the sign of y.</returns>
    public static Dual CopySign(Dual x, Dual y) => Apply<CopySignRule>(x, y);

    /// <inheritdoc cref="PowConstantRule"/>
    /// <param name="x">The base; may be negative when the exponent is an integer.</param>
    /// <param name="y">The exponent, a constant.</param>
    /// <returns>X to the power y.</returns>
    public static Dual Pow(Dual x, double y) => Apply<PowConstantRule>(x, Constant(y));

    /// <summary><paramref name="x"/> confined to an interval. At its ends x counts as inside: slope 1.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound.</param>
    /// <returns>low, x or high.</returns>
    public static Dual Clamp(Dual x, Dual low, Dual high) => Apply<AtMostRule>(Apply<AtLeastRule>(x, low), high);

    /// <summary>The sign as an integer; 0 for NaN. For a number that stays in the computation use <see cref="Signum"/>.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>-1, 0 or 1.</returns>
    public static int Sign(Dual x) =>
        x > 0.0 ? 1
        : x < 0.0 ? -1
        : 0;

    /// <summary>Division by a count: F#'s <c>List.average</c> and <c>Array.average</c> look for it.</summary>
    /// <param name="x">The sum.</param>
    /// <param name="n">The count.</param>
    /// <returns>X / n.</returns>
    public static Dual DivideByInt(Dual x, int n) => x / (double)n;

    /// <summary>The sign as an integer: F#'s <c>sign</c> looks for a getter of this name.</summary>
    /// <returns>-1, 0 or 1.</returns>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1707", Justification = "The name that F# looks for.")]
    public int get_Sign() => Sign(this);
}
