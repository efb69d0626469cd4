namespace DualDiff;

// Bessel functions: `T.BesselJ0(x)` in generic code.
public partial interface IReal<TSelf>
{
    /// <inheritdoc cref="BesselJ0Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>J_0(x).</returns>
    static virtual TSelf BesselJ0(TSelf x) => TSelf.Apply<BesselJ0Rule>(x);

    /// <inheritdoc cref="BesselJ1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>J_1(x).</returns>
    static virtual TSelf BesselJ1(TSelf x) => TSelf.Apply<BesselJ1Rule>(x);

    /// <inheritdoc cref="BesselJnRule"/>
    /// <param name="n">The order.</param>
    /// <param name="x">The argument.</param>
    /// <returns>J_n(x).</returns>
    static virtual TSelf BesselJn(int n, TSelf x) => TSelf.Apply<BesselJnRule>(x, TSelf.Constant(n));

    /// <inheritdoc cref="BesselY0Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Y_0(x).</returns>
    static virtual TSelf BesselY0(TSelf x) => TSelf.Apply<BesselY0Rule>(x);

    /// <inheritdoc cref="BesselY1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Y_1(x).</returns>
    static virtual TSelf BesselY1(TSelf x) => TSelf.Apply<BesselY1Rule>(x);

    /// <inheritdoc cref="BesselYnRule"/>
    /// <param name="n">The order.</param>
    /// <param name="x">The argument.</param>
    /// <returns>Y_n(x).</returns>
    static virtual TSelf BesselYn(int n, TSelf x) => TSelf.Apply<BesselYnRule>(x, TSelf.Constant(n));

    /// <inheritdoc cref="BesselI0Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>I_0(x).</returns>
    static virtual TSelf BesselI0(TSelf x) => TSelf.Apply<BesselI0Rule>(x);

    /// <inheritdoc cref="BesselI1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>I_1(x).</returns>
    static virtual TSelf BesselI1(TSelf x) => TSelf.Apply<BesselI1Rule>(x);

    /// <inheritdoc cref="BesselInRule"/>
    /// <param name="n">The order.</param>
    /// <param name="x">The argument.</param>
    /// <returns>I_n(x).</returns>
    static virtual TSelf BesselIn(int n, TSelf x) => TSelf.Apply<BesselInRule>(x, TSelf.Constant(n));

    /// <inheritdoc cref="BesselK0Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>K_0(x).</returns>
    static virtual TSelf BesselK0(TSelf x) => TSelf.Apply<BesselK0Rule>(x);

    /// <inheritdoc cref="BesselK1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>K_1(x).</returns>
    static virtual TSelf BesselK1(TSelf x) => TSelf.Apply<BesselK1Rule>(x);

    /// <inheritdoc cref="BesselKnRule"/>
    /// <param name="n">The order.</param>
    /// <param name="x">The argument.</param>
    /// <returns>K_n(x).</returns>
    static virtual TSelf BesselKn(int n, TSelf x) => TSelf.Apply<BesselKnRule>(x, TSelf.Constant(n));
}
