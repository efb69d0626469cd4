namespace DualDiff;

public static partial class Diff
{
    /// <summary>Value, gradient and Hessian of a number-valued function: what Newton's method asks for.</summary>
    /// <param name="f">A pure function of n numbers.</param>
    /// <returns>A function from a point to (f(x), n partials, the n x n matrix).</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>value_gradient_and_hessian</c> of DifferentiationInterface.jl.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<Real[], (Real Value, Real[] Gradient, Real[,] Hessian)> ValueGradAndHessian(Func<Real[], Real> f)
    {
        var (first, second) = (ValueAndGrad(f), Jacobian(Grad(f)));
        return x =>
        {
            if (SecondOrder.TryHessian(f, x) is { } all)
            {
                return all;
            }

            var (value, gradient) = first(x);
            return (value, gradient, second(x));
        };
    }
}
