namespace DualDiff.Benchmarks;

/// <summary>One function over many rows: <c>Vmap</c>.</summary>
internal static class BatchQuestions
{
    public static Question BlackScholes(int count)
    {
        var x = Benchmarks.BlackScholes.Input(count);
        var (byHand, mapped) = (new double[x.Length], new double[x.Length]);
        var both = Diff.ValueAndGrad<Real[]>(p => Benchmarks.BlackScholes.Price<Real>(p));
        var greeks = Diff.Vmap<Real[], Real[]>(p =>
            both(p) is var (price, slopes) ? [price, slopes[0], slopes[2], slopes[3], slopes[4]] : []
        );
        // One call shows how long a row is.
        greeks([x[..Benchmarks.BlackScholes.Inputs].ToReals()]);
        return new(
            $"blackscholes{count}",
            $"Black-Scholes, {count} options: price and four greeks each",
            count * Benchmarks.BlackScholes.Operations,
            count * Counted.Of(p => Benchmarks.BlackScholes.Price<Counted>(p), x[..Benchmarks.BlackScholes.Inputs]),
            [
                Contender.Of(Names.ByHand, 1, _ => Write(Limit, byHand), y => y, Family.ByHand),
                new Contender<double>(Names.Function, 1, _ => Prices(x), Numbers.Of)
                {
                    Family = Family.Function,
                    Expected = _ => [Firsts(Write(Limit, byHand)).Sum()],
                },
                Contender.Of(Names.Vmap, 1, _ => Write(y => greeks.Evaluate(x, y), mapped), y => y, Family.Compiled),
            ]
        )
        {
            Aims =
            [
                new(Names.Vmap, count * 70.0, "ahead of the scalar loop by hand, which takes some 70 ns an option"),
            ],
            Note =
                "By hand: the closed formulas in a scalar loop; .NET has no error function, so the one of the library serves both.",
        };

        void Limit(double[] y) => BlackScholesLimit.Greeks(x, y);
    }

    public static Question BundleAdjustment()
    {
        var (points, features) = Benchmarks.BundleAdjustment.Input();
        const int Inputs = Benchmarks.BundleAdjustment.Inputs;
        double[] rows = [.. points.Zip(features, (x, feature) => (double[])[.. x, .. feature]).SelectMany(row => row)];
        var (byHand, mapped) = (new double[2 * Inputs * points.Length], new double[2 * Inputs * points.Length]);
        var one = new double[2 * Inputs];
        var jacobian = Diff.Vmap<Real[], Real[,]>(row =>
            Diff.JacobianReverse(x =>
            {
                var (first, second) = Benchmarks.BundleAdjustment.F(x, row[Inputs], row[Inputs + 1]);
                return [first, second];
            })(row[..Inputs])
        );
        jacobian([rows[..(Inputs + 2)].ToReals()]);
        var operations = points.Length * Benchmarks.BundleAdjustment.Operations;
        return new(
            "babatch",
            $"Bundle-adjustment residuals, a batch of {points.Length}: Jacobians",
            operations,
            points.Length
                * Counted.Of(
                    c => Benchmarks.BundleAdjustment.F(c, new(features[0][0]), new(features[0][1])),
                    points[0]
                ),
            [
                Contender.Of(Names.ByHand, 1, _ => Write(Limit, byHand), y => y, Family.ByHand),
                new Contender<double>(Names.Function, 1, _ => Residuals(), Numbers.Of)
                {
                    Family = Family.Function,
                    Expected = _ => [Residuals()],
                },
                Contender.Of(
                    Names.Vmap,
                    1,
                    _ => Write(y => jacobian.Evaluate(rows, y), mapped),
                    y => y,
                    Family.Compiled
                ),
            ]
        )
        {
            Aims = [new(Names.Vmap, 28.0 * points.Length, "28 ns a residual")],
        };

        void Limit(double[] y)
        {
            for (var i = 0; i < points.Length; i++)
            {
                BundleAdjustmentLimit.Jacobian(points[i], features[i], one);
                one.CopyTo(y, i * one.Length);
            }
        }

        double Residuals()
        {
            var sum = 0.0;
            for (var i = 0; i < points.Length; i++)
            {
                var (first, second) = Benchmarks.BundleAdjustment.F(points[i], features[i][0], features[i][1]);
                sum += first + second;
            }

            return sum;
        }
    }

    private static double Prices(double[] x)
    {
        var sum = 0.0;
        var numbers = System.Runtime.InteropServices.MemoryMarshal.Cast<double, Plain>(x);
        for (var i = 0; i < x.Length; i += Benchmarks.BlackScholes.Inputs)
        {
            sum += Benchmarks.BlackScholes.Price<Plain>(numbers.Slice(i, Benchmarks.BlackScholes.Inputs)).Value;
        }

        return sum;
    }

    private static IEnumerable<double> Firsts(double[] y) =>
        y.Where((_, i) => i % Benchmarks.BlackScholes.Outputs == 0);

    private static double[] Write(Action<double[]> write, double[] y)
    {
        write(y);
        return y;
    }
}
