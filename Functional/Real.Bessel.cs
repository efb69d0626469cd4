namespace DualDiff;

// Bessel functions. One line a primitive.
public readonly partial struct Real
{
    /// <inheritdoc cref="BesselJ0Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>J_0(x).</returns>
    public static Real BesselJ0(Real x) => Apply<BesselJ0Rule>(x);

    /// <inheritdoc cref="BesselJ1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>J_1(x).</returns>
    public static Real BesselJ1(Real x) => Apply<BesselJ1Rule>(x);

    /// <inheritdoc cref="BesselJnRule"/>
    /// <param name="n">The order.</param>
    /// <param name="x">The argument.</param>
    /// <returns>J_n(x).</returns>
    public static Real BesselJn(int n, Real x) => Apply<BesselJnRule>(x, Constant(n));

    /// <inheritdoc cref="BesselY0Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Y_0(x).</returns>
    public static Real BesselY0(Real x) => Apply<BesselY0Rule>(x);

    /// <inheritdoc cref="BesselY1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Y_1(x).</returns>
    public static Real BesselY1(Real x) => Apply<BesselY1Rule>(x);

    /// <inheritdoc cref="BesselYnRule"/>
    /// <param name="n">The order.</param>
    /// <param name="x">The argument.</param>
    /// <returns>Y_n(x).</returns>
    public static Real BesselYn(int n, Real x) => Apply<BesselYnRule>(x, Constant(n));

    /// <inheritdoc cref="BesselI0Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>I_0(x).</returns>
    public static Real BesselI0(Real x) => Apply<BesselI0Rule>(x);

    /// <inheritdoc cref="BesselI1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>I_1(x).</returns>
    public static Real BesselI1(Real x) => Apply<BesselI1Rule>(x);

    /// <inheritdoc cref="BesselInRule"/>
    /// <param name="n">The order.</param>
    /// <param name="x">The argument.</param>
    /// <returns>I_n(x).</returns>
    public static Real BesselIn(int n, Real x) => Apply<BesselInRule>(x, Constant(n));

    /// <inheritdoc cref="BesselK0Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>K_0(x).</returns>
    public static Real BesselK0(Real x) => Apply<BesselK0Rule>(x);

    /// <inheritdoc cref="BesselK1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>K_1(x).</returns>
    public static Real BesselK1(Real x) => Apply<BesselK1Rule>(x);

    /// <inheritdoc cref="BesselKnRule"/>
    /// <param name="n">The order.</param>
    /// <param name="x">The argument.</param>
    /// <returns>K_n(x).</returns>
    public static Real BesselKn(int n, Real x) => Apply<BesselKnRule>(x, Constant(n));
}
