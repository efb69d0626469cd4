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
}
