namespace DualDiff;

// Special functions and the rarer elementary ones. One line a primitive.
public readonly partial struct Real
{
    /// <inheritdoc cref="ErfRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Erf x.</returns>
    public static Real Erf(Real x) => Apply<ErfRule>(x);

    /// <inheritdoc cref="ErfcRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>1 - erf x.</returns>
    public static Real Erfc(Real x) => Apply<ErfcRule>(x);

    /// <inheritdoc cref="ErfInvRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The y with erf y = x.</returns>
    public static Real ErfInv(Real x) => Apply<ErfInvRule>(x);

    /// <inheritdoc cref="GammaRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Γ(x).</returns>
    public static Real Gamma(Real x) => Apply<GammaRule>(x);

    /// <inheritdoc cref="LogGammaRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Log |Γ(x)|.</returns>
    public static Real LogGamma(Real x) => Apply<LogGammaRule>(x);

    /// <inheritdoc cref="DigammaRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>ψ(x).</returns>
    public static Real Digamma(Real x) => Apply<DigammaRule>(x);

    /// <inheritdoc cref="TrigammaRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>ψ′(x).</returns>
    public static Real Trigamma(Real x) => Apply<TrigammaRule>(x);

    /// <inheritdoc cref="LogSigmoidRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Log(1 / (1 + e^-x)).</returns>
    public static Real LogSigmoid(Real x) => Apply<LogSigmoidRule>(x);

    /// <inheritdoc cref="SincRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Sin(πx) / (πx).</returns>
    public static Real Sinc(Real x) => Apply<SincRule>(x);

    /// <inheritdoc cref="SinPiRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Sin πx.</returns>
    public static Real SinPi(Real x) => Apply<SinPiRule>(x);

    /// <inheritdoc cref="CosPiRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Cos πx.</returns>
    public static Real CosPi(Real x) => Apply<CosPiRule>(x);

    /// <inheritdoc cref="TanPiRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Tan πx.</returns>
    public static Real TanPi(Real x) => Apply<TanPiRule>(x);

    /// <inheritdoc cref="AsinPiRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The arc sine, in half turns.</returns>
    public static Real AsinPi(Real x) => Apply<AsinPiRule>(x);

    /// <inheritdoc cref="AcosPiRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The arc cosine, in half turns.</returns>
    public static Real AcosPi(Real x) => Apply<AcosPiRule>(x);

    /// <inheritdoc cref="AtanPiRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The arc tangent, in half turns.</returns>
    public static Real AtanPi(Real x) => Apply<AtanPiRule>(x);

    /// <inheritdoc cref="Exp2M1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>2^x - 1.</returns>
    public static Real Exp2M1(Real x) => Apply<Exp2M1Rule>(x);

    /// <inheritdoc cref="Exp10M1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>10^x - 1.</returns>
    public static Real Exp10M1(Real x) => Apply<Exp10M1Rule>(x);

    /// <inheritdoc cref="Log2P1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The logarithm to base 2 of 1 + x.</returns>
    public static Real Log2P1(Real x) => Apply<Log2P1Rule>(x);

    /// <inheritdoc cref="Log10P1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The logarithm to base 10 of 1 + x.</returns>
    public static Real Log10P1(Real x) => Apply<Log10P1Rule>(x);

    /// <inheritdoc cref="BetaRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>B(x, y).</returns>
    public static Real Beta(Real x, Real y) => Apply<BetaRule>(x, y);

    /// <inheritdoc cref="LogBetaRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>Log B(x, y).</returns>
    public static Real LogBeta(Real x, Real y) => Apply<LogBetaRule>(x, y);

    /// <inheritdoc cref="LogAddExpRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>Log(e^x + e^y).</returns>
    public static Real LogAddExp(Real x, Real y) => Apply<LogAddExpRule>(x, y);

    /// <inheritdoc cref="Atan2PiRule"/>
    /// <param name="y">The first argument.</param>
    /// <param name="x">The second argument.</param>
    /// <returns>The angle of the point (x, y), in half turns.</returns>
    public static Real Atan2Pi(Real y, Real x) => Apply<Atan2PiRule>(y, x);

    /// <inheritdoc cref="Ieee754RemainderRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>x - y round(x / y).</returns>
    public static Real Ieee754Remainder(Real x, Real y) => Apply<Ieee754RemainderRule>(x, y);

    /// <summary>Sine and cosine of an angle in radians.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>Both.</returns>
    public static (Real Sin, Real Cos) SinCos(Real x) => (Sin(x), Cos(x));

    /// <inheritdoc cref="RootNRule"/>
    /// <param name="x">The argument.</param>
    /// <param name="n">Which root.</param>
    /// <returns>The real n-th root.</returns>
    public static Real RootN(Real x, int n) => Apply<RootNRule>(x, Constant(n));

    /// <inheritdoc cref="ScaleBRule"/>
    /// <param name="x">The argument.</param>
    /// <param name="n">The power of two.</param>
    /// <returns>X 2^n.</returns>
    public static Real ScaleB(Real x, int n) => Apply<ScaleBRule>(x, Constant(n));

    /// <inheritdoc cref="PolygammaRule"/>
    /// <param name="n">The order, at least 0.</param>
    /// <param name="x">The argument.</param>
    /// <returns>The n-th derivative of digamma.</returns>
    public static Real Polygamma(int n, Real x) => Apply<PolygammaRule>(x, Constant(n));

    /// <inheritdoc cref="GammaLowerRegularizedRule"/>
    /// <param name="a">The parameter, positive. Its slope is not known: a number that is being differentiated is refused by type.</param>
    /// <param name="x">The argument, at least 0.</param>
    /// <returns>P(a, x).</returns>
    public static Real GammaLowerRegularized(double a, Real x) => Apply<GammaLowerRegularizedRule>(x, Constant(a));

    /// <inheritdoc cref="GammaUpperRegularizedRule"/>
    /// <param name="a">The parameter, positive. Its slope is not known: a number that is being differentiated is refused by type.</param>
    /// <param name="x">The argument, at least 0.</param>
    /// <returns>Q(a, x).</returns>
    public static Real GammaUpperRegularized(double a, Real x) => Apply<GammaUpperRegularizedRule>(x, Constant(a));

    /// <inheritdoc cref="BetaRegularizedRule"/>
    /// <param name="a">The first parameter, positive. Its slope is not known: a number that is being differentiated is refused by type.</param>
    /// <param name="b">The second parameter, likewise.</param>
    /// <param name="x">The argument, from 0 to 1.</param>
    /// <returns>I_x(a, b).</returns>
    public static Real BetaRegularized(double a, double b, Real x) =>
        ApplyMany<BetaRegularizedRule>([Constant(a), Constant(b), x]);

    /// <inheritdoc cref="FusedMultiplyAddRule"/>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor.</param>
    /// <param name="z">The addend.</param>
    /// <returns>X y + z, rounded once.</returns>
    public static Real FusedMultiplyAdd(Real x, Real y, Real z) => ApplyMany<FusedMultiplyAddRule>([x, y, z]);

    /// <summary>The point between two numbers, <c>(1 - t) x + t y</c>.</summary>
    /// <param name="x">The number at t = 0.</param>
    /// <param name="y">The number at t = 1.</param>
    /// <param name="t">The weight of the second number.</param>
    /// <returns>The interpolated number.</returns>
    public static Real Lerp(Real x, Real y, Real t) => (x * (1.0 - t)) + (y * t);
}
