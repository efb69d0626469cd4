namespace DualDiff;

// Special functions and the rarer elementary ones. One line a primitive.
public readonly partial struct Dual
{
    /// <inheritdoc cref="ErfRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Erf x.</returns>
    public static Dual Erf(Dual x) => Apply<ErfRule>(x);

    /// <inheritdoc cref="ErfcRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>1 - erf x.</returns>
    public static Dual Erfc(Dual x) => Apply<ErfcRule>(x);

    /// <inheritdoc cref="ErfInvRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The y with erf y = x.</returns>
    public static Dual ErfInv(Dual x) => Apply<ErfInvRule>(x);

    /// <inheritdoc cref="GammaRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Γ(x).</returns>
    public static Dual Gamma(Dual x) => Apply<GammaRule>(x);

    /// <inheritdoc cref="LogGammaRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Log |Γ(x)|.</returns>
    public static Dual LogGamma(Dual x) => Apply<LogGammaRule>(x);

    /// <inheritdoc cref="DigammaRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>ψ(x).</returns>
    public static Dual Digamma(Dual x) => Apply<DigammaRule>(x);

    /// <inheritdoc cref="TrigammaRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>ψ′(x).</returns>
    public static Dual Trigamma(Dual x) => Apply<TrigammaRule>(x);

    /// <inheritdoc cref="LogSigmoidRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Log(1 / (1 + e^-x)).</returns>
    public static Dual LogSigmoid(Dual x) => Apply<LogSigmoidRule>(x);

    /// <inheritdoc cref="SincRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Sin(πx) / (πx).</returns>
    public static Dual Sinc(Dual x) => Apply<SincRule>(x);

    /// <inheritdoc cref="SinPiRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Sin πx.</returns>
    public static Dual SinPi(Dual x) => Apply<SinPiRule>(x);

    /// <inheritdoc cref="CosPiRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Cos πx.</returns>
    public static Dual CosPi(Dual x) => Apply<CosPiRule>(x);

    /// <inheritdoc cref="TanPiRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Tan πx.</returns>
    public static Dual TanPi(Dual x) => Apply<TanPiRule>(x);

    /// <inheritdoc cref="AsinPiRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The arc sine, in half turns.</returns>
    public static Dual AsinPi(Dual x) => Apply<AsinPiRule>(x);

    /// <inheritdoc cref="AcosPiRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The arc cosine, in half turns.</returns>
    public static Dual AcosPi(Dual x) => Apply<AcosPiRule>(x);

    /// <inheritdoc cref="AtanPiRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The arc tangent, in half turns.</returns>
    public static Dual AtanPi(Dual x) => Apply<AtanPiRule>(x);

    /// <inheritdoc cref="Exp2M1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>2^x - 1.</returns>
    public static Dual Exp2M1(Dual x) => Apply<Exp2M1Rule>(x);

    /// <inheritdoc cref="Exp10M1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>10^x - 1.</returns>
    public static Dual Exp10M1(Dual x) => Apply<Exp10M1Rule>(x);

    /// <inheritdoc cref="Log2P1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The logarithm to base 2 of 1 + x.</returns>
    public static Dual Log2P1(Dual x) => Apply<Log2P1Rule>(x);

    /// <inheritdoc cref="Log10P1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The logarithm to base 10 of 1 + x.</returns>
    public static Dual Log10P1(Dual x) => Apply<Log10P1Rule>(x);

    /// <inheritdoc cref="BetaRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>B(x, y).</returns>
    public static Dual Beta(Dual x, Dual y) => Apply<BetaRule>(x, y);

    /// <inheritdoc cref="LogBetaRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>Log B(x, y).</returns>
    public static Dual LogBeta(Dual x, Dual y) => Apply<LogBetaRule>(x, y);

    /// <inheritdoc cref="LogAddExpRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>Log(e^x + e^y).</returns>
    public static Dual LogAddExp(Dual x, Dual y) => Apply<LogAddExpRule>(x, y);

    /// <inheritdoc cref="Atan2PiRule"/>
    /// <param name="y">The first argument.</param>
    /// <param name="x">The second argument.</param>
    /// <returns>The angle of the point (x, y), in half turns.</returns>
    public static Dual Atan2Pi(Dual y, Dual x) => Apply<Atan2PiRule>(y, x);

    /// <inheritdoc cref="Ieee754RemainderRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>x - y round(x / y).</returns>
    public static Dual Ieee754Remainder(Dual x, Dual y) => Apply<Ieee754RemainderRule>(x, y);

    /// <summary>Sine and cosine of an angle in radians.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>Both.</returns>
    public static (Dual Sin, Dual Cos) SinCos(Dual x) => (Sin(x), Cos(x));

    /// <inheritdoc cref="RootNRule"/>
    /// <param name="x">The argument.</param>
    /// <param name="n">Which root.</param>
    /// <returns>The real n-th root.</returns>
    public static Dual RootN(Dual x, int n) => Apply<RootNRule>(x, Constant(n));

    /// <inheritdoc cref="ScaleBRule"/>
    /// <param name="x">The argument.</param>
    /// <param name="n">The power of two.</param>
    /// <returns>X 2^n.</returns>
    public static Dual ScaleB(Dual x, int n) => Apply<ScaleBRule>(x, Constant(n));

    /// <inheritdoc cref="PolygammaRule"/>
    /// <param name="n">The order, at least 0.</param>
    /// <param name="x">The argument.</param>
    /// <returns>The n-th derivative of digamma.</returns>
    public static Dual Polygamma(int n, Dual x) => Apply<PolygammaRule>(x, Constant(n));

    /// <inheritdoc cref="GammaLowerRegularizedRule"/>
    /// <param name="a">The parameter, positive. Its slope is not known: a number that is being differentiated is refused by type.</param>
    /// <param name="x">The argument, at least 0.</param>
    /// <returns>P(a, x).</returns>
    public static Dual GammaLowerRegularized(double a, Dual x) => Apply<GammaLowerRegularizedRule>(x, Constant(a));

    /// <inheritdoc cref="GammaUpperRegularizedRule"/>
    /// <param name="a">The parameter, positive. Its slope is not known: a number that is being differentiated is refused by type.</param>
    /// <param name="x">The argument, at least 0.</param>
    /// <returns>Q(a, x).</returns>
    public static Dual GammaUpperRegularized(double a, Dual x) => Apply<GammaUpperRegularizedRule>(x, Constant(a));

    /// <inheritdoc cref="BetaRegularizedRule"/>
    /// <param name="a">The first parameter, positive. Its slope is not known: a number that is being differentiated is refused by type.</param>
    /// <param name="b">The second parameter, likewise.</param>
    /// <param name="x">The argument, from 0 to 1.</param>
    /// <returns>I_x(a, b).</returns>
    public static Dual BetaRegularized(double a, double b, Dual x) =>
        ApplyMany<BetaRegularizedRule>([Constant(a), Constant(b), x]);

    /// <inheritdoc cref="FusedMultiplyAddRule"/>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor.</param>
    /// <param name="z">The addend.</param>
    /// <returns>X y + z, rounded once.</returns>
    public static Dual FusedMultiplyAdd(Dual x, Dual y, Dual z) => ApplyMany<FusedMultiplyAddRule>([x, y, z]);

    /// <summary>The point between two numbers, <c>(1 - t) x + t y</c>.</summary>
    /// <param name="x">The number at t = 0.</param>
    /// <param name="y">The number at t = 1.</param>
    /// <param name="t">The weight of the second number.</param>
    /// <returns>The interpolated number.</returns>
    public static Dual Lerp(Dual x, Dual y, Dual t) => (x * (1.0 - t)) + (y * t);
}
