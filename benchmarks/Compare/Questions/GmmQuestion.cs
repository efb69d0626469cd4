namespace DualDiff.Benchmarks;

/// <summary>A sum over many rows: recorded and swept a few rows at a time, so that the tape stays in the cache.</summary>
internal static class GmmQuestion
{
    /// <summary>Rows on one tape: more share the cost of lifting the parameters, fewer stay nearer to the processor.</summary>
    private const int RowsATape = 4;

    public static Question Of(Gmm gmm)
    {
        var x = gmm.Point;
        var reals = x.ToReals();
        var (gradient, simd) = (new double[x.Length], new double[x.Length]);
        var limit = new GmmLimit(gmm);
        var byRows = ByRows(gmm);
        var sumOver = SumOver(gmm);
        return new(
            "gmm",
            $"ADBench's Gaussian mixture, d = {gmm.D}, K = {gmm.K}, N = {gmm.Rows.Length}: gradient, {x.Length} parameters",
            gmm.Operations,
            Counted.Of(gmm.F, x),
            [
                Contender.Of(Names.ByHand, 1, _ => Write(limit.Gradient, x, gradient), g => g, Family.ByHand),
                Contender.Of(Names.ByHandSimd, 1, _ => Write(limit.GradientSimd, x, simd), g => g, Family.ByHand),
                new Contender<double>(Names.Function, 1, _ => gmm.F(Plains.Of(x)).Value, Numbers.Of)
                {
                    Family = Family.Function,
                    Expected = _ => [limit.Gradient(x, gradient)],
                },
                Contender.Of(GradByRows, 1, _ => byRows(reals), g => g, Family.Real),
                Contender.Of(Names.SumOver, 1, _ => sumOver(x), g => g, Family.Compiled),
            ]
        )
        {
            Aims =
            [
                new(Names.SumOver, 0.8e6, "value and gradient 0.8 ms"),
                new(
                    GradByRows,
                    15e6,
                    "15 ms",
                    "3.4 million scalar operations at 8 ns, recorded and swept: a multiply-add is two steps here. The GradBench tool, which takes the linear step out of the tape by hand, needs half of it."
                ),
            ],
            Note =
                $"A tape for every {RowsATape} rows: the sum of their `Grad`s, pulled back through the common preparation with `Vjp`. "
                + "The SIMD row takes eight data rows at a time.",
        };
    }

    private const string GradByRows = "Grad (Real), a few rows a tape";

    private static Func<Real[], double[]> ByRows(Gmm gmm)
    {
        var prepare = Diff.Vjp<Real[], Real[]>(gmm.Prepare);
        var prior = Diff.Grad(gmm.Prior);
        var parts = gmm
            .Rows.Chunk(RowsATape)
            .Select((rows, i) => Diff.Grad(q => gmm.LogLikelihood(q, i * RowsATape, rows.Length)))
            .ToArray();
        return p =>
        {
            var (prepared, pullback) = prepare(p);
            var sum = new double[p.Length];
            foreach (var part in parts)
            {
                Add(part(prepared));
            }

            var through = pullback(sum.ToReals());
            Array.Clear(sum);
            Add(through);
            Add(prior(p));
            return sum;

            void Add(Real[] gradient)
            {
                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] += gradient[i].Value;
                }
            }
        };
    }

    /// <summary>The rows by <c>SumOver</c>, the prior compiled; into arrays that stay.</summary>
    private static Func<double[], double[]> SumOver(Gmm gmm)
    {
        var rows = Diff.SumOver(gmm.Rows, gmm.RowLogLikelihood);
        var prior = Diff.Compile(Diff.ValueAndGrad<Real[]>(gmm.Prior));
        var (gradient, more) = (new double[gmm.Point.Length], new double[1 + gmm.Point.Length]);
        return p =>
        {
            rows.EvaluateWithGradient(p, gradient);
            prior.Evaluate(p, more);
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] += more[i + 1];
            }

            return gradient;
        };
    }

    private static double[] Write(Func<double[], double[], double> gradientInto, double[] x, double[] gradient)
    {
        gradientInto(x, gradient);
        return gradient;
    }
}
