namespace DualDiff;

public static partial class Diff
{
    /// <summary>The Jacobian matrix by rows, in reverse mode: <c>J[i, j] = ∂f_i/∂x_j</c>.</summary>
    /// <param name="f">A pure function from n to m numbers.</param>
    /// <returns>A function from a point of n components to the m x n matrix; again differentiable.</returns>
    /// <remarks>
    /// <para>Cost: one recording of f (24 bytes an operation), then one sweep for every eight outputs; best for few outputs.</para>
    /// <para>Elsewhere: <c>jax.jacrev</c>, <c>torch.func.jacrev</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<Real[], Real[,]> JacobianReverse(Func<Real[], Real[]> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return point =>
        {
            using var run = Reverse.Run(Structure<Real[]>.Default, f, point, keeps: false);
            run.Record.PrimalsOf(run.Output);
            return run.Record.PullMatrix(run.Output);
        };
    }
}
