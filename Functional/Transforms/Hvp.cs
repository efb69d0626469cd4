namespace DualDiff;

public static partial class Diff
{
    /// <summary>The Hessian of a number-valued function times a vector, without the Hessian; forward over reverse.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point and a vector of its structure to H(x) v; again differentiable.</returns>
    /// <remarks>
    /// <para>Cost: three times the gradient. Where f captures a number that is being differentiated, or has a rule of its own,
    /// <c>Jvp(Grad(f))</c> runs instead. The Hessian is symmetric: see <see cref="Vhp{TIn}"/> for reverse over reverse.</para>
    /// <para>Elsewhere: <c>jax.jvp(jax.grad(f))</c>, <c>torch.autograd.functional.hvp</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<TIn, TIn, TIn> Hvp<TIn>(Func<TIn, Real> f)
    {
        var both = GradAndHvp(f);
        return (x, v) => both(x, v).Hvp;
    }

    /// <summary>The Hessian of a number-valued function of n numbers times a vector.</summary>
    /// <param name="f">A pure function of n numbers.</param>
    /// <returns>A function from a point and a vector, n components each, to H(x) v; again differentiable.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<Real[], Real[], Real[]> Hvp(Func<Real[], Real> f) => Hvp<Real[]>(f);
}
