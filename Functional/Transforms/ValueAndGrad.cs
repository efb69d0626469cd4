using System.Runtime.CompilerServices;

namespace DualDiff;

public static partial class Diff
{
    /// <summary>Value and derivative of a function of one number, from one run in reverse mode.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from x to (f(x), f'(x)); again differentiable.</returns>
    /// <remarks>Elsewhere: <c>jax.value_and_grad</c>, <c>torch.func.grad_and_value</c>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static Func<Real, (Real Value, Real Gradient)> ValueAndGrad(Func<Real, Real> f) => ValueAndGrad<Real>(f);

    /// <summary>Value and gradient of a function of n numbers, from one run in reverse mode.</summary>
    /// <param name="f">A pure function of an array.</param>
    /// <returns>A function from a point of n components to (f(x), the n partial derivatives); again differentiable.</returns>
    /// <remarks>Elsewhere: <c>jax.value_and_grad</c>, <c>torch.func.grad_and_value</c>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<Real[], (Real Value, Real[] Gradient)> ValueAndGrad(Func<Real[], Real> f) =>
        ValueAndGrad<Real[]>(f);

    /// <summary>Value and gradient of a number-valued function of any structure, from one run in reverse mode.</summary>
    /// <typeparam name="TIn">The structure of the argument, and of the gradient.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point to (f(x), the gradient there); again differentiable.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="NotSupportedException">Numbers of <typeparamref name="TIn"/> cannot be found.</exception>
    public static Func<TIn, (Real Value, TIn Gradient)> ValueAndGrad<TIn>(Func<TIn, Real> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        var structure = Structure<TIn>.Traced;
        return point =>
        {
            using var run = Reverse.Run(structure, f, point, keeps: false);
            var gradient = run.Record.Pull([run.Output], [Real.One]);
            return (run.Record.PrimalOf(run.Output), structure.Rebuild(point, gradient));
        };
    }
}
