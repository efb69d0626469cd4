namespace DualDiff.Benchmarks;

/// <summary>
/// ADBench's Gaussian mixture: minus the log-likelihood of N points, less its additive constants. Parameters in order: alpha[K],
/// mu[K][d], icf[K][d (d + 1) / 2] (log diagonals of the factor, then what is below the diagonal, by columns).
/// </summary>
/// <param name="D">Dimension.</param>
/// <param name="K">Components.</param>
/// <param name="Point">The parameters.</param>
/// <param name="Rows">The data.</param>
/// <param name="Gamma">Precision of the Wishart prior.</param>
/// <param name="M">Its degrees of freedom.</param>
internal sealed record Gmm(int D, int K, double[] Point, double[][] Rows, double Gamma, double M)
{
    /// <summary>Numbers of one factor.</summary>
    public int Factor => D * (D + 1) / 2;

    public int Mu => K;

    public int Icf => K + (K * D);

    /// <summary>The distances, the sums over the components, the preparation, the prior.</summary>
    public int Operations =>
        (Rows.Length * K * ((4 * D) + (D * (D - 1)) + 2))
        + (Rows.Length * K)
        + (K * 2 * D)
        + (K + 2)
        + (K * ((2 * D) + (2 * Factor) + 4));

    public static Gmm Read(string file)
    {
        var data = new DataFile(file);
        var (d, k, n) = (data.Count(), data.Count(), data.Count());
        var point = data.Numbers(k + (k * d) + (k * d * (d + 1) / 2));
        var rows = data.Rows(n, d);
        return new(d, k, point, rows, data.Numbers(1)[0], data.Numbers(1)[0]);
    }

    public T F<T>(T[] p)
        where T : struct, IReal<T> => LogLikelihood(Prepare(p), 0, Rows.Length) + Prior(p);

    /// <summary>What every row needs, in the order of the parameters: alpha plus the log determinants, mu, and the factors themselves.</summary>
    public T[] Prepare<T>(T[] p)
        where T : struct, IReal<T>
    {
        T[] q = [.. p];
        for (var k = 0; k < K; k++)
        {
            for (var i = 0; i < D; i++)
            {
                var j = Icf + (k * Factor) + i;
                q[k] += p[j];
                q[j] = T.Exp(p[j]);
            }
        }

        return q;
    }

    /// <summary>The part of some rows, from what <see cref="Prepare"/> made.</summary>
    public T LogLikelihood<T>(T[] q, int first, int count)
        where T : struct, IReal<T>
    {
        var half = T.CreateChecked(0.5);
        var (main, x, z, y) = (new T[K], new T[D], new T[D], new T[D]);
        var sum = T.Zero;
        for (var n = first; n < first + count; n++)
        {
            for (var i = 0; i < D; i++)
            {
                x[i] = T.Constant(Rows[n][i]);
            }

            for (var k = 0; k < K; k++)
            {
                main[k] = q[k] - (half * Distance(q, k, x, z, y));
            }

            sum += Arrays.LogSumExp<T>(main);
        }

        return sum;
    }

    /// <summary>The part of one row, from the parameters themselves: for <c>SumOver</c>, which prepares once what rows share.</summary>
    public Real RowLogLikelihood(Real[] p, Real[] row)
    {
        var q = Prepare(p);
        var (main, z, y) = (new Real[K], new Real[D], new Real[D]);
        for (var k = 0; k < K; k++)
        {
            main[k] = q[k] - (0.5 * Distance(q, k, row, z, y));
        }

        return Real.LogSumExp(main);
    }

    /// <summary>What depends on the parameters alone.</summary>
    public T Prior<T>(T[] p)
        where T : struct, IReal<T>
    {
        var (half, m) = (T.CreateChecked(0.5 * Gamma * Gamma), T.CreateChecked(M));
        var sum = -(T.CreateChecked(Rows.Length) * Arrays.LogSumExp<T>(p.AsSpan(0, K)));
        for (var k = 0; k < K; k++)
        {
            var (squares, logs) = (T.Zero, T.Zero);
            var icf = p.AsSpan(Icf + (k * Factor), Factor);
            for (var i = 0; i < Factor; i++)
            {
                var entry = icf[i];
                if (i < D)
                {
                    logs += entry;
                    entry = T.Exp(entry);
                }

                squares += entry * entry;
            }

            sum += (half * squares) - (m * logs);
        }

        return sum;
    }

    /// <summary><c>|Q_k (x - mu_k)|²</c>, the product by columns.</summary>
    private T Distance<T>(T[] q, int k, ReadOnlySpan<T> x, T[] z, T[] y)
        where T : struct, IReal<T>
    {
        var (mu, diagonal) = (Mu + (k * D), Icf + (k * Factor));
        for (var i = 0; i < D; i++)
        {
            z[i] = x[i] - q[mu + i];
            y[i] = q[diagonal + i] * z[i];
        }

        var below = diagonal + D;
        for (var i = 0; i < D; i++)
        {
            for (var j = i + 1; j < D; j++)
            {
                y[j] += q[below++] * z[i];
            }
        }

        var square = T.Zero;
        foreach (var entry in y)
        {
            square += entry * entry;
        }

        return square;
    }
}
