namespace DualDiff;

public static partial class Diff
{
    /// <summary>The n-th derivative of a function of one number, <c>f⁽ⁿ⁾(x)</c>, without nesting.</summary>
    /// <param name="f">A pure function.</param>
    /// <param name="order">n, at least 0.</param>
    /// <returns>A function from x to f⁽ⁿ⁾(x); again differentiable.</returns>
    /// <remarks>
    /// <para>Cost: that of <see cref="Taylor"/>.</para>
    /// <para>Elsewhere: <c>jax.experimental.jet</c>, <c>diffs</c> of Haskell's ad.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is negative.</exception>
    public static Func<Real, Real> Derivative(Func<Real, Real> f, int order)
    {
        var derivatives = Derivatives(f, order);
        return x => derivatives(x)[order];
    }
}
