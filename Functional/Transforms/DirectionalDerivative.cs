namespace DualDiff;

public static partial class Diff
{
    /// <summary>The derivative of a number-valued function along a vector, <c>∇f(x) · v</c>, in forward mode.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point and a vector of its structure to one number; again differentiable.</returns>
    /// <remarks>
    /// <para>The vector is not normalised.</para>
    /// <para>Elsewhere: <c>jax.jvp(f)[1]</c>, <c>gradv</c> of DiffSharp.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<TIn, TIn, Real> DirectionalDerivative<TIn>(Func<TIn, Real> f)
    {
        var jvp = Jvp(f);
        return (x, v) => jvp(x, v).Tangent;
    }

    /// <summary>The derivative of a function of n numbers along a vector.</summary>
    /// <param name="f">A pure function of n numbers.</param>
    /// <returns>A function from a point and a vector, n components each, to one number; again differentiable.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<Real[], Real[], Real> DirectionalDerivative(Func<Real[], Real> f) =>
        DirectionalDerivative<Real[]>(f);
}
