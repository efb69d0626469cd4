namespace DualDiff.GradBench;

/// <summary>
/// The parts of a Gaussian mixture that do not run over the data. Component k: with the factor F (lower triangular, diagonal
/// e^q) its exponent at x is c - |F x - b|² / 2, where b = F mu and c = alpha + Σ q.
/// </summary>
internal sealed class Mixture(Gmm.Input input)
{
    private readonly int d = input.D;
    private readonly int triangle = input.D * (input.D - 1) / 2;

    public int Dimensions => d;

    public int Count => input.K;

    /// <summary>Numbers of a component: c, then for each row of the factor its entries and b.</summary>
    private int ComponentSize => 1 + (2 * d) + triangle;

    private int Means => input.K;

    private int Diagonals => Means + (input.K * d);

    private int Triangles => Diagonals + (input.K * d);

    /// <summary>c, and rows of F with b behind each, for all components.</summary>
    public T[] Components<T>(T[] theta)
        where T : struct, IReal<T>
    {
        var numbers = new List<T>(input.K * ComponentSize);
        for (var k = 0; k < input.K; k++)
        {
            var mean = theta.AsSpan(Means + (k * d), d);
            var diagonal = theta.AsSpan(Diagonals + (k * d), d);
            var lower = theta.AsSpan(Triangles + (k * triangle), triangle);
            numbers.Add(theta[k] + Arrays.Sum<T>(diagonal));
            for (var i = 0; i < d; i++)
            {
                var b = T.Zero;
                for (var j = 0; j <= i; j++)
                {
                    // Column by column: before column j stand those of length d - 1, d - 2, ...
                    var entry = i == j ? T.Exp(diagonal[i]) : lower[(j * ((2 * d) - j - 1) / 2) + i - j - 1];
                    numbers.Add(entry);
                    b += entry * mean[j];
                }

                numbers.Add(b);
            }
        }

        return [.. numbers];
    }

    /// <summary>The exponent of component k at a point.</summary>
    public double Exponent(double[] components, int k, double[] point)
    {
        var (at, sum) = ((k * ComponentSize) + 1, 0.0);
        for (var i = 0; i < point.Length; i++)
        {
            var y = 0.0;
            for (var j = 0; j <= i; j++)
            {
                y += components[at++] * point[j];
            }

            y -= components[at++];
            sum += y * y;
        }

        return components[k * ComponentSize] - (sum / 2);
    }

    /// <summary>For each point and component c and F x - b.</summary>
    public void Whiten(double[] components, double[][] points, Span<double> whitened)
    {
        var to = 0;
        foreach (var point in points)
        {
            for (var from = 0; from < components.Length; )
            {
                whitened[to++] = components[from++];
                for (var i = 0; i < point.Length; i++)
                {
                    var y = 0.0;
                    for (var j = 0; j <= i; j++)
                    {
                        y += components[from++] * point[j];
                    }

                    whitened[to++] = y - components[from++];
                }
            }
        }
    }

    /// <summary>The transpose of <see cref="Whiten"/>: adds to the cotangents of the components.</summary>
    public void WhitenTransposed(ReadOnlySpan<double> cotangents, double[][] points, double[] components)
    {
        var from = 0;
        foreach (var point in points)
        {
            for (var to = 0; to < components.Length; )
            {
                components[to++] += cotangents[from++];
                for (var i = 0; i < point.Length; i++)
                {
                    var cotangent = cotangents[from++];
                    for (var j = 0; j <= i; j++)
                    {
                        components[to++] += cotangent * point[j];
                    }

                    components[to++] -= cotangent;
                }
            }
        }
    }

    /// <summary>The constant, the normalisation of the weights, and the prior.</summary>
    public T Rest<T>(T[] theta)
        where T : struct, IReal<T>
    {
        var (k, n) = (input.K, d + input.M + 1);
        var logGamma = 0.25 * d * (d - 1) * Math.Log(Math.PI);
        for (var j = 0; j < d; j++)
        {
            logGamma += Real.LogGamma((n - j) / 2).Value;
        }

        var constant =
            (k * ((n * d * (Math.Log(input.Gamma) - (0.5 * Math.Log(2)))) - logGamma))
            - (input.N * d * 0.5 * Math.Log(2 * Math.PI));
        var logs = theta.AsSpan(Diagonals, k * d);
        var lower = theta.AsSpan(Triangles);
        var squares = Arrays.Dot<T>(lower, lower);
        foreach (var log in logs)
        {
            squares += T.Exp(log + log);
        }

        return T.Constant(constant)
            - (T.Constant(input.N) * Arrays.LogSumExp<T>(theta.AsSpan(0, k)))
            - (T.Constant(input.Gamma * input.Gamma / 2) * squares)
            + (T.Constant(input.M) * Arrays.Sum<T>(logs));
    }
}
