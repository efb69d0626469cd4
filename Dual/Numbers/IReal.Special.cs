namespace DualDiff;

// Primitives that .NET's generic mathematics lacks: `T.Sigmoid(x)` in generic code.
public partial interface IReal<TSelf>
{
    /// <inheritdoc cref="PowRule"/>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent, a constant: x may be negative when it is an integer.</param>
    /// <returns>x to the power y.</returns>
    static virtual TSelf Pow(TSelf x, double y) => TSelf.Apply<PowConstantRule>(x, TSelf.Constant(y));

    /// <inheritdoc cref="SigmoidRule"/>
    /// <param name="x">Any number.</param>
    /// <returns>1 / (1 + e^-x).</returns>
    static virtual TSelf Sigmoid(TSelf x) => TSelf.Apply<SigmoidRule>(x);

    /// <inheritdoc cref="SoftplusRule"/>
    /// <param name="x">Any number.</param>
    /// <returns>log(1 + e^x).</returns>
    static virtual TSelf Softplus(TSelf x) => TSelf.Apply<SoftplusRule>(x);

    /// <inheritdoc cref="ReluRule"/>
    /// <param name="x">Any number.</param>
    /// <returns>max(x, 0).</returns>
    static virtual TSelf Relu(TSelf x) => TSelf.Apply<ReluRule>(x);

    /// <inheritdoc cref="ErfRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>erf x.</returns>
    static virtual TSelf Erf(TSelf x) => TSelf.Apply<ErfRule>(x);

    /// <inheritdoc cref="ErfcRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>1 - erf x.</returns>
    static virtual TSelf Erfc(TSelf x) => TSelf.Apply<ErfcRule>(x);

    /// <inheritdoc cref="ErfInvRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>The y with erf y = x.</returns>
    static virtual TSelf ErfInv(TSelf x) => TSelf.Apply<ErfInvRule>(x);

    /// <inheritdoc cref="GammaRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Γ(x).</returns>
    static virtual TSelf Gamma(TSelf x) => TSelf.Apply<GammaRule>(x);

    /// <inheritdoc cref="LogGammaRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>log |Γ(x)|.</returns>
    static virtual TSelf LogGamma(TSelf x) => TSelf.Apply<LogGammaRule>(x);

    /// <inheritdoc cref="DigammaRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>ψ(x).</returns>
    static virtual TSelf Digamma(TSelf x) => TSelf.Apply<DigammaRule>(x);

    /// <inheritdoc cref="TrigammaRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>ψ′(x).</returns>
    static virtual TSelf Trigamma(TSelf x) => TSelf.Apply<TrigammaRule>(x);

    /// <inheritdoc cref="LogSigmoidRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>log(1 / (1 + e^-x)).</returns>
    static virtual TSelf LogSigmoid(TSelf x) => TSelf.Apply<LogSigmoidRule>(x);

    /// <inheritdoc cref="SincRule"/>
    /// <param name="x">The argument.</param>
    /// <returns>sin(πx) / (πx).</returns>
    static virtual TSelf Sinc(TSelf x) => TSelf.Apply<SincRule>(x);

    /// <inheritdoc cref="PolygammaRule"/>
    /// <param name="n">The order, at least 0.</param>
    /// <param name="x">The argument.</param>
    /// <returns>ψ⁽ⁿ⁾(x).</returns>
    static virtual TSelf Polygamma(int n, TSelf x) => TSelf.Apply<PolygammaRule>(x, TSelf.Constant(n));

    /// <inheritdoc cref="BetaRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>B(x, y).</returns>
    static virtual TSelf Beta(TSelf x, TSelf y) => TSelf.Apply<BetaRule>(x, y);

    /// <inheritdoc cref="LogBetaRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>log B(x, y).</returns>
    static virtual TSelf LogBeta(TSelf x, TSelf y) => TSelf.Apply<LogBetaRule>(x, y);

    /// <inheritdoc cref="LogAddExpRule"/>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>log(e^x + e^y).</returns>
    static virtual TSelf LogAddExp(TSelf x, TSelf y) => TSelf.Apply<LogAddExpRule>(x, y);

    /// <inheritdoc cref="GammaLowerRegularizedRule"/>
    /// <param name="a">The parameter, positive; its slope is not known, so it is no <typeparamref name="TSelf"/>.</param>
    /// <param name="x">The argument.</param>
    /// <returns>P(a, x).</returns>
    static virtual TSelf GammaLowerRegularized(double a, TSelf x) =>
        TSelf.Apply<GammaLowerRegularizedRule>(x, TSelf.Constant(a));

    /// <inheritdoc cref="GammaUpperRegularizedRule"/>
    /// <param name="a">The parameter, positive; its slope is not known, so it is no <typeparamref name="TSelf"/>.</param>
    /// <param name="x">The argument.</param>
    /// <returns>Q(a, x).</returns>
    static virtual TSelf GammaUpperRegularized(double a, TSelf x) =>
        TSelf.Apply<GammaUpperRegularizedRule>(x, TSelf.Constant(a));

    /// <inheritdoc cref="BetaRegularizedRule"/>
    /// <param name="a">The first parameter, positive; its slope is not known, so it is no <typeparamref name="TSelf"/>.</param>
    /// <param name="b">The second parameter, likewise.</param>
    /// <param name="x">The argument, from 0 to 1.</param>
    /// <returns>I_x(a, b).</returns>
    static virtual TSelf BetaRegularized(double a, double b, TSelf x) =>
        TSelf.ApplyMany<BetaRegularizedRule>([TSelf.Constant(a), TSelf.Constant(b), x]);
}
