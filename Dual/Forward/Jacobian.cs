using CommunityToolkit.HighPerformance;

namespace DualDiff;

public static partial class Forward
{
    /// <summary>The Jacobian matrix of a function from n to m numbers, <c>J[i, j] = ∂f_i/∂x_j</c>, in chunks of eight columns.</summary>
    /// <param name="f">A pure function of an array; it must not keep or share the array.</param>
    /// <returns>A function from a point of n components to the m x n matrix.</returns>
    /// <remarks>Cost: one run of f over <see cref="Dual"/> for every eight inputs. Elsewhere: <c>ForwardDiff.jacobian</c>, <c>jax.jacfwd</c>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<double[], double[,]> Jacobian(Func<Dual[], Dual[]> f)
    {
        var both = ValueAndJacobian(f);
        return x => both(x).Jacobian;
    }

    /// <summary>Value and Jacobian matrix of a function from n to m numbers, in chunks of eight columns.</summary>
    /// <param name="f">A pure function of an array; it must not keep or share the array.</param>
    /// <returns>A function from a point of n components to (f(x), the m x n matrix).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="InvalidOperationException">f gave a different number of results in another run.</exception>
    public static Func<double[], (double[] Value, double[,] Jacobian)> ValueAndJacobian(Func<Dual[], Dual[]> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x =>
        {
            ArgumentNullException.ThrowIfNull(x);
            double[] value = [];
            double[,]? jacobian = null;
            var lifted = new Dual[x.Length];
            var start = 0;
            do
            {
                var width = Lift(x, start, lifted);
                var y = f(lifted);
                if (jacobian is null)
                {
                    value = Array.ConvertAll(y, component => component.Value);
                    jacobian = new double[y.Length, x.Length];
                }

                if (y.Length != value.Length)
                {
                    throw DualErrors.OutputCountChanged("Forward.Jacobian", y.Length, value.Length);
                }

                Span2D<double> rows = jacobian;
                for (var i = 0; i < y.Length; i++)
                {
                    y[i].CopyTangentsTo(rows.GetRowSpan(i).Slice(start, width));
                }

                start += Dual.LaneCount;
            } while (start < x.Length);

            return (value, jacobian);
        };
    }
}
