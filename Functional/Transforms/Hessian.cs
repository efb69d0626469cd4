namespace DualDiff;

public static partial class Diff
{
    /// <summary>The matrix of second derivatives of a number-valued function, <c>H[i, j] = ∂²f/∂x_i∂x_j</c>.</summary>
    /// <param name="f">A pure function of n numbers.</param>
    /// <returns>A function from a point to the n x n matrix; again differentiable.</returns>
    /// <remarks>
    /// <para>
    /// Cost: for every eight of the n columns, one run of f over dual numbers on a tape, and its sweep. Where f captures a
    /// number that is being differentiated, or has a rule of its own, <c>Jacobian(Grad(f))</c> runs instead.
    /// </para>
    /// <para>Domain: at a kink the convention of the first derivative is differentiated (docs/conventions.md).</para>
    /// <para>Elsewhere: <c>jax.hessian</c>, <c>torch.func.hessian</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<Real[], Real[,]> Hessian(Func<Real[], Real> f)
    {
        var nested = Jacobian(Grad(f));
        return x => SecondOrder.TryHessian(f, x)?.Hessian ?? nested(x);
    }

    /// <summary>The second derivatives of a vector-valued function, <c>H[k][i, j] = ∂²f_k/∂x_i∂x_j</c>.</summary>
    /// <param name="f">A pure function from n to m numbers.</param>
    /// <returns>A function from a point to m matrices of n x n; again differentiable.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jax.hessian</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<Real[], Real[][,]> Hessian(Func<Real[], Real[]> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x =>
        {
            ArgumentNullException.ThrowIfNull(x);
            var n = x.Length;
            // The Jacobian row by row, as one vector of m n numbers, and its Jacobian.
            var rows = Jacobian(p => [.. JacobianReverse(f)(p).Cast<Real>()])(x);
            var outputs = n == 0 ? f([]).Length : rows.GetLength(0) / n;
            var hessians = new Real[outputs][,];
            for (var k = 0; k < outputs; k++)
            {
                var start = k * n;
                hessians[k] = Matrices.Build(n, n, (i, j) => rows[start + i, j]);
            }

            return hessians;
        };
    }
}
