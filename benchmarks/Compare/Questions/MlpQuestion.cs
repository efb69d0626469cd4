namespace DualDiff.Benchmarks;

/// <summary>Many parameters, each used once a sample: a tape a sample.</summary>
internal static class MlpQuestion
{
    private const string BySamples = "Grad (Real), a tape a sample";

    public static Question Of(Mlp mlp)
    {
        var x = mlp.Point;
        var reals = x.ToReals();
        var (gradient, simd) = (new double[x.Length], new double[x.Length]);
        var (limit, lanes) = (new MlpLimit<ScalarKernel>(mlp), new MlpLimit<SimdKernel>(mlp));
        var bySamples = SampleBySample(mlp);
        return new(
            "mlp",
            $"Network {string.Join("-", mlp.Widths)}, batch {mlp.Batch.Length}: gradient, {x.Length} parameters",
            mlp.Operations,
            Counted.Of(mlp.F, x),
            [
                Contender.Of(Names.ByHand, 1, _ => Write(limit.Gradient, x, gradient), g => g, Family.ByHand),
                Contender.Of(Names.ByHandSimd, 1, _ => Write(lanes.Gradient, x, simd), g => g, Family.ByHand),
                new Contender<double>(Names.Function, 1, _ => mlp.F(Plains.Of(x)).Value, Numbers.Of)
                {
                    Family = Family.Function,
                    Expected = _ => [limit.Gradient(x, gradient)],
                },
                Contender.Of(BySamples, 1, _ => bySamples(reals), g => g, Family.Real),
                .. TorchPeer.Mlp(mlp),
            ]
        )
        {
            Note =
                "Two scalar operations for each weight and sample: a matrix product is what a tape of scalars is worst at, and there is no primitive for one yet.",
        };
    }

    private static Func<Real[], double[]> SampleBySample(Mlp mlp)
    {
        var parts = Enumerable.Range(0, mlp.Batch.Length).Select(s => Diff.Grad(p => mlp.Loss(p, s))).ToArray();
        return p =>
        {
            var sum = new double[p.Length];
            foreach (var part in parts)
            {
                var gradient = part(p);
                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] += gradient[i].Value / parts.Length;
                }
            }

            return sum;
        };
    }

    private static double[] Write(Func<double[], double[], double> gradientInto, double[] x, double[] gradient)
    {
        gradientInto(x, gradient);
        return gradient;
    }
}
