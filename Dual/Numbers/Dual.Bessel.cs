namespace DualDiff;

// Bessel functions. One line a primitive.
public readonly partial struct Dual
{
    /// <inheritdoc cref="BesselJ0Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>J_0(x).</returns>
    public static Dual BesselJ0(Dual x) => Apply<BesselJ0Rule>(x);

    /// <inheritdoc cref="BesselJ1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>J_1(x).</returns>
    public static Dual BesselJ1(Dual x) => Apply<BesselJ1Rule>(x);

    /// <inheritdoc cref="BesselJnRule"/>
    /// <param name="n">The order.</param>
    /// <param name="x">The argument.</param>
    /// <returns>J_n(x).</returns>
    public static Dual BesselJn(int n, Dual x) => Apply<BesselJnRule>(x, Constant(n));

    /// <inheritdoc cref="BesselY0Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Y_0(x).</returns>
    public static Dual BesselY0(Dual x) => Apply<BesselY0Rule>(x);

    /// <inheritdoc cref="BesselY1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>Y_1(x).</returns>
    public static Dual BesselY1(Dual x) => Apply<BesselY1Rule>(x);

    /// <inheritdoc cref="BesselYnRule"/>
    /// <param name="n">The order.</param>
    /// <param name="x">The argument.</param>
    /// <returns>Y_n(x).</returns>
    public static Dual BesselYn(int n, Dual x) => Apply<BesselYnRule>(x, Constant(n));

    /// <inheritdoc cref="BesselI0Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>I_0(x).</returns>
    public static Dual BesselI0(Dual x) => Apply<BesselI0Rule>(x);

    /// <inheritdoc cref="BesselI1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>I_1(x).</returns>
    public static Dual BesselI1(Dual x) => Apply<BesselI1Rule>(x);

    /// <inheritdoc cref="BesselInRule"/>
    /// <param name="n">The order.</param>
    /// <param name="x">The argument.</param>
    /// <returns>I_n(x).</returns>
    public static Dual BesselIn(int n, Dual x) => Apply<BesselInRule>(x, Constant(n));

    /// <inheritdoc cref="BesselK0Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>K_0(x).</returns>
    public static Dual BesselK0(Dual x) => Apply<BesselK0Rule>(x);

    /// <inheritdoc cref="BesselK1Rule"/>
    /// <param name="x">The argument.</param>
    /// <returns>K_1(x).</returns>
    public static Dual BesselK1(Dual x) => Apply<BesselK1Rule>(x);

    /// <inheritdoc cref="BesselKnRule"/>
    /// <param name="n">The order.</param>
    /// <param name="x">The argument.</param>
    /// <returns>K_n(x).</returns>
    public static Dual BesselKn(int n, Dual x) => Apply<BesselKnRule>(x, Constant(n));
}
