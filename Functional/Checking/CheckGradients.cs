using System.Runtime.CompilerServices;

namespace DualDiff;

public static partial class Diff
{
    /// <summary>Checks the derivatives of a function of one number at a point; see the overload for functions of arrays.</summary>
    /// <param name="f">A pure function.</param>
    /// <param name="x">The point.</param>
    /// <returns>The report: print it, or call <see cref="GradientReport.ThrowIfFailed"/> in a test.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="InvalidCastException"><paramref name="x"/> is being differentiated.</exception>
    public static GradientReport CheckGradients(Func<Real, Real> f, Real x)
    {
        ArgumentNullException.ThrowIfNull(f);
        return CheckGradients((Real[] point) => [f(point[0])], [x]);
    }

    /// <summary>Checks gradient and Hessian of a function of an array at a point; see the overload for arrays of results.</summary>
    /// <param name="f">A pure function of an array.</param>
    /// <param name="x">The point.</param>
    /// <returns>The report: print it, or call <see cref="GradientReport.ThrowIfFailed"/> in a test.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidCastException">A component of <paramref name="x"/> is being differentiated.</exception>
    [OverloadResolutionPriority(1)]
    public static GradientReport CheckGradients(Func<Real[], Real> f, Real[] x)
    {
        ArgumentNullException.ThrowIfNull(f);
        return CheckGradients((Real[] point) => [f(point)], x);
    }

    /// <inheritdoc cref="CheckGradients(Func{Real[], Real}, Real[])"/>
    public static GradientReport CheckGradients(Func<Real[], Real> f, double[] x) => CheckGradients(f, x.ToReals());

    /// <summary>
    /// Checks all first and second derivatives of a function at a point: forward mode, reverse mode and finite differences
    /// must agree, in every pairing of modes, and traced runs must give the plain run's value bit for bit.
    /// </summary>
    /// <param name="f">A pure function from n to m numbers. At points nearby it may throw an <see cref="ArgumentException"/> or <see cref="ArithmeticException"/>: outside its domain.</param>
    /// <param name="x">The point.</param>
    /// <returns>
    /// The report: which derivatives disagree, between which modes, by how much, and what was tried. Print it, or call
    /// <see cref="GradientReport.ThrowIfFailed"/> in a test.
    /// </returns>
    /// <remarks>
    /// <para>
    /// A difference is extrapolated from many steps and carries a bound on its own error, which is the tolerance: there is
    /// none to choose. Every entry is compared, not one random direction. It finds what automatic differentiation cannot see
    /// itself: a derivative dropped by <c>.Value</c>, <see cref="StopGradient"/> or a branch on equality.
    /// </para>
    /// <para>
    /// Domain: where differences have no limit (a kink, a jump, the edge of the domain, noise) an entry is reported as "cannot
    /// judge", which is no failure; forward and reverse must agree even there, NaN with NaN. An error below the
    /// difference's own error is not seen, nor one in a part of f that x and its neighbourhood do not reach.
    /// Where terms much larger than f cancel, their last ulps may be taken for a disagreement (2 of 300,000 random functions).
    /// </para>
    /// <para>Cost: for each input about 28 runs of f and 28 of its forward Jacobian; three to six times that where an entry is in doubt, and 24 runs in all modes where it differs. For tests.</para>
    /// <para>Elsewhere: <c>jax.test_util.check_grads</c>, <c>torch.autograd.gradcheck</c> and <c>gradgradcheck</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidCastException">A component of <paramref name="x"/> is being differentiated.</exception>
    /// <exception cref="InvalidOperationException">f returned null, or another number of results at a point nearby.</exception>
    [OverloadResolutionPriority(1)]
    public static GradientReport CheckGradients(Func<Real[], Real[]> f, Real[] x)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        return GradientCheck.Run(f, x.ToDoubles(), JacobianModes.Default);
    }

    /// <inheritdoc cref="CheckGradients(Func{Real[], Real[]}, Real[])"/>
    public static GradientReport CheckGradients(Func<Real[], Real[]> f, double[] x) => CheckGradients(f, x.ToReals());

    /// <summary>Checks the derivatives of a function of any structure; its numbers are counted in the order of <see cref="Flatten{T}"/>.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <param name="x">The point.</param>
    /// <returns>The report: print it, or call <see cref="GradientReport.ThrowIfFailed"/> in a test.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidCastException">A number of <paramref name="x"/> is being differentiated.</exception>
    /// <exception cref="NotSupportedException">Numbers of a type cannot be found.</exception>
    [OverloadResolutionPriority(-1)]
    public static GradientReport CheckGradients<TIn, TOut>(Func<TIn, TOut> f, TIn x)
    {
        ArgumentNullException.ThrowIfNull(f);
        var (vector, unflatten) = Flatten(x);
        var outputs = Structure<TOut>.Traced;
        return CheckGradients((Real[] point) => outputs.Flatten(f(unflatten(point))), vector);
    }
}
