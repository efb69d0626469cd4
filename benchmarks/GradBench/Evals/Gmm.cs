namespace DualDiff.GradBench;

/// <summary>
/// The log-likelihood of a mixture of k Gaussians in d dimensions with a Wishart prior (ADBench); its gradient by weights,
/// means and inverse covariance factors, a few data points at a time.
/// </summary>
internal static class Gmm
{
    /// <summary>Data points on one tape.</summary>
    private const int Together = 8;

    public static Module Module { get; } =
        new(
            "gmm",
            Function.Prepared<Input, double>("objective", Objective),
            Function.Prepared<Input, Parameters>("jacobian", Jacobian)
        );

    public static Func<double> Objective(Input input)
    {
        var (mixture, theta) = (new Mixture(input), Array.ConvertAll(input.Flatten(), Plain.Constant));
        return () =>
        {
            var components = Array.ConvertAll(mixture.Components<Plain>(theta), number => number.Value);
            var (sum, exponents) = (mixture.Rest<Plain>(theta).Value, new double[input.K]);
            foreach (var point in input.X)
            {
                for (var k = 0; k < exponents.Length; k++)
                {
                    exponents[k] = mixture.Exponent(components, k, point);
                }

                var (largest, total) = (exponents.Max(), 0.0);
                foreach (var exponent in exponents)
                {
                    total += Math.Exp(exponent - largest);
                }

                sum += largest + Math.Log(total);
            }

            return sum;
        };
    }

    public static Func<Parameters> Jacobian(Input input)
    {
        var (mixture, theta) = (new Mixture(input), input.Flatten().ToReals());
        return () =>
        {
            // Through what all data points share once, and through the points in blocks.
            var (components, pullback) = Diff.Vjp((Real[] point) => mixture.Components<Real>(point))(theta);
            var (shared, cotangent) = (components.ToDoubles(), new double[components.Length]);
            foreach (var block in input.X.Chunk(Together))
            {
                Pull(mixture, shared, block, cotangent);
            }

            var gradient = pullback(cotangent.ToReals());
            var rest = Diff.Grad((Real[] point) => mixture.Rest<Real>(point))(theta);
            return input.Unflatten([.. gradient.Zip(rest, (x, y) => x.Value + y.Value)]);
        };
    }

    /// <summary>Adds what some data points contribute to the cotangent of the components.</summary>
    /// <remarks>
    /// F x - b is linear in F and b, so its pullback is the outer product of the cotangent and x: a tape of scalars would
    /// take d² steps for what is a primitive on arrays in JAX and PyTorch. From there on the tape does the work.
    /// </remarks>
    private static void Pull(Mixture mixture, double[] components, double[][] points, double[] cotangent)
    {
        var whitened = new double[points.Length * mixture.Count * (mixture.Dimensions + 1)];
        mixture.Whiten(components, points, whitened);
        var slopes = Diff.Grad((Real[] y) => LogLikelihood(y, mixture.Count, mixture.Dimensions))(whitened.ToReals());
        mixture.WhitenTransposed(slopes.ToDoubles(), points, cotangent);
    }

    /// <summary>The sum over points of log Σ_k exp(c - |y|² / 2), from c and the d components of y for each k.</summary>
    private static Real LogLikelihood(ReadOnlySpan<Real> numbers, int count, int d)
    {
        var (exponents, sum) = (new Real[count], Real.Zero);
        while (!numbers.IsEmpty)
        {
            for (var k = 0; k < count; k++)
            {
                var square = Real.Zero;
                foreach (var y in numbers[1..(d + 1)])
                {
                    square += y * y;
                }

                exponents[k] = numbers[0] - (square * 0.5);
                numbers = numbers[(d + 1)..];
            }

            sum += Real.LogSumExp(exponents);
        }

        return sum;
    }

    /// <summary>The parameters: log-weights, means, logarithms of the diagonals, columns of the strict lower triangles.</summary>
    public record Parameters(double[] Alpha, double[][] Mu, double[][] Q, double[][] L)
    {
        public double[] Flatten() => [.. Alpha, .. Mu.Concat(Q).Concat(L).SelectMany(row => row)];

        public Parameters Unflatten(double[] flat)
        {
            var (k, d, triangle) = (Alpha.Length, Mu[0].Length, L[0].Length);
            double[][] Rows(int start, int length) =>
                [.. Enumerable.Range(0, k).Select(i => flat.AsSpan(start + (i * length), length).ToArray())];
            return new(flat[..k], Rows(k, d), Rows(k + (k * d), d), Rows(k + (2 * k * d), triangle));
        }
    }

    public sealed record Input(
        int D,
        int K,
        int N,
        double[][] X,
        double M,
        double Gamma,
        double[] Alpha,
        double[][] Mu,
        double[][] Q,
        double[][] L
    ) : Parameters(Alpha, Mu, Q, L);
}
