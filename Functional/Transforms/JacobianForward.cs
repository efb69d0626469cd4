namespace DualDiff;

public static partial class Diff
{
    /// <summary>The Jacobian matrix by columns, in forward mode: <c>J[i, j] = ∂f_i/∂x_j</c>.</summary>
    /// <param name="f">A pure function from n to m numbers.</param>
    /// <returns>A function from a point of n components to the m x n matrix; again differentiable.</returns>
    /// <remarks>
    /// <para>Cost: one run of f over dual numbers for every eight inputs; best for few inputs. Memory for the live values only.</para>
    /// <para>Elsewhere: <c>jax.jacfwd</c>, <c>torch.func.jacfwd</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<Real[], Real[,]> JacobianForward(Func<Real[], Real[]> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return point =>
        {
            ArgumentNullException.ThrowIfNull(point);
            var jacobian = new Real[0, point.Length];
            var start = 0;
            do
            {
                // A fresh level for every chunk: a number that escapes from one must not be taken for one of the next.
                var direction = new Direction(hasLanes: true);
                var width = Math.Min(Lanes.Count, point.Length - start);
                Real[] inputs = [.. point];
                for (var lane = 0; lane < width; lane++)
                {
                    inputs[start + lane] = LaneTangents.Lift(direction, point[start + lane], lane);
                }

                var outputs = direction.Evaluate(f, inputs, "JacobianForward");
                if (start == 0)
                {
                    jacobian = new Real[outputs.Length, point.Length];
                }
                else if (outputs.Length != jacobian.GetLength(0))
                {
                    throw Errors.OutputCountChanged("JacobianForward", outputs.Length, jacobian.GetLength(0));
                }

                for (var i = 0; i < outputs.Length; i++)
                {
                    direction.PrimalOf(outputs[i]);
                    for (var lane = 0; lane < width; lane++)
                    {
                        jacobian[i, start + lane] = direction.TangentOf(outputs[i], lane);
                    }
                }

                start += Lanes.Count;
            } while (start < point.Length);

            return jacobian;
        };
    }
}
