using System.Runtime.CompilerServices;

namespace DualDiff;

public static partial class Diff
{
    /// <summary>The derivative of a function of one number, in reverse mode: <c>Grad(f)(x) = f'(x)</c>.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from x to f'(x); again differentiable.</returns>
    /// <remarks>Cost: a small multiple of f. Elsewhere: <c>jax.grad</c>, <c>torch.func.grad</c>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static Func<Real, Real> Grad(Func<Real, Real> f) => Grad<Real>(f);

    /// <summary>The gradient of a function of n numbers, in reverse mode.</summary>
    /// <param name="f">A pure function of an array.</param>
    /// <returns>A function from a point of n components to the n partial derivatives; again differentiable.</returns>
    /// <remarks>Cost: a small multiple of f, whatever n. Elsewhere: <c>jax.grad</c>, <c>torch.func.grad</c>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<Real[], Real[]> Grad(Func<Real[], Real> f) => Grad<Real[]>(f);

    /// <summary>The gradient of a number-valued function of any structure, in reverse mode.</summary>
    /// <typeparam name="TIn">The structure of the argument, and of the gradient.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point to the gradient there; again differentiable.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="NotSupportedException">Numbers of <typeparamref name="TIn"/> cannot be found.</exception>
    public static Func<TIn, TIn> Grad<TIn>(Func<TIn, Real> f)
    {
        var both = ValueAndGrad(f);
        return x => both(x).Gradient;
    }
}
