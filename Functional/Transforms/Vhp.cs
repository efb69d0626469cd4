namespace DualDiff;

public static partial class Diff
{
    /// <summary>A vector times the Hessian of a number-valued function, without the Hessian; reverse over reverse.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point and a vector of its structure to vᵀ H(x); again differentiable.</returns>
    /// <remarks>
    /// <para>Where second derivatives commute it equals <see cref="Hvp{TIn}"/>, which costs less.</para>
    /// <para>Elsewhere: <c>torch.autograd.functional.vhp</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<TIn, TIn, TIn> Vhp<TIn>(Func<TIn, Real> f)
    {
        var vjp = Vjp(Grad(f));
        return (x, v) => vjp(x).Pullback(v);
    }

    /// <summary>A vector times the Hessian of a number-valued function of n numbers.</summary>
    /// <param name="f">A pure function of n numbers.</param>
    /// <returns>A function from a point and a vector, n components each, to vᵀ H(x); again differentiable.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<Real[], Real[], Real[]> Vhp(Func<Real[], Real> f) => Vhp<Real[]>(f);
}
