namespace DualDiff.GradBench;

/// <summary>
/// The log-likelihood of a mixture of k Gaussians in d dimensions with a Wishart prior (ADBench); its gradient by weights,
/// means and inverse covariance factors, a few data points at a time.
/// </summary>
internal static class Gmm
{
    /// <summary>Data points on one tape.</summary>
    private const int Together = 16;

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
            var cotangent = Terms.Gradient(
                components.ToDoubles(),
                (input.N + Together - 1) / Together,
                together: 1,
                (shared, block) => LogLikelihood(mixture, shared, [.. input.X.Skip(block * Together).Take(Together)])
            );
            var gradient = pullback(cotangent.ToReals());
            var rest = Diff.Grad((Real[] point) => mixture.Rest<Real>(point))(theta);
            return input.Unflatten([.. gradient.Zip(rest, (x, y) => x.Value + y.Value)]);
        };
    }

    private static Real LogLikelihood(Mixture mixture, Real[] components, double[][] points)
    {
        var (d, size) = (mixture.Dimensions, mixture.ComponentSize);
        var product = FactorProduct.With(points);
        var exponents = new Real[points.Length, components.Length / size];
        for (var k = 0; k < exponents.GetLength(1); k++)
        {
            var component = components.AsSpan(k * size, size);
            var whitened = product(component[1..].ToArray()).AsSpan();
            for (var i = 0; i < points.Length; i++)
            {
                var y = whitened.Slice(i * d, d);
                exponents[i, k] = component[0] - (Real.Dot(y, y) * 0.5);
            }
        }

        var row = new Real[exponents.GetLength(1)];
        return Enumerable
            .Range(0, points.Length)
            .Sum(i =>
            {
                for (var k = 0; k < row.Length; k++)
                {
                    row[k] = exponents[i, k];
                }

                return Real.LogSumExp(row);
            });
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
