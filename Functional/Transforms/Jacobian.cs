namespace DualDiff;

public static partial class Diff
{
    /// <summary>The Jacobian matrix, <c>J[i, j] = ∂f_i/∂x_j</c>: by rows or by columns, whichever takes fewer sweeps.</summary>
    /// <param name="f">A pure function from n to m numbers.</param>
    /// <returns>A function from a point of n components to the m x n matrix; again differentiable.</returns>
    /// <remarks>
    /// <para>
    /// Cost: one recording of f (24 bytes an operation), then one sweep for every eight outputs (m ≤ n) or inputs (m &gt; n).
    /// <see cref="JacobianForward"/> needs no memory for the operations.
    /// </para>
    /// <para>Elsewhere: <c>jax.jacobian</c>, <c>torch.autograd.functional.jacobian</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<Real[], Real[,]> Jacobian(Func<Real[], Real[]> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return point =>
        {
            using var run = Reverse.Run(Structure<Real[]>.Default, f, point, keeps: false);
            run.Record.PrimalsOf(run.Output);
            return run.Output.Length <= point.Length
                ? run.Record.PullMatrix(run.Output)
                : run.Record.PushMatrix(run.Output);
        };
    }
}
