namespace DualDiff.Benchmarks;

/// <summary>What one operation costs where they all stand in one method: there the JIT's inline budget runs out.</summary>
internal static class BundleAdjustmentQuestion
{
    private const int Cases = BundleAdjustment.Cases;
    private const int Lifted = 8;
    private static readonly double[] Tangent = Rosenbrock.Tangent(BundleAdjustment.Inputs);

    public static Question Create()
    {
        var (points, features) = BundleAdjustment.Input();
        var reals = Array.ConvertAll(points, Conversions.ToReals);
        var counted = Counted.Of(c => BundleAdjustment.F(c, new(features[0][0]), new(features[0][1])), points[0]);
        // The measured feature is data that differs from residual to residual: two more inputs.
        var compiled = CompiledRows.Of(
            all => Diff.JacobianReverse(Residual(all[15], all[16]))(all[..15]),
            [.. points.Zip(features, (x, feature) => (double[])[.. x, .. feature])],
            2 * BundleAdjustment.Inputs
        );
        return new(
            "ba",
            "Bundle-adjustment residual, 15 -> 2: Jacobian, for each of 256 residuals",
            BundleAdjustment.Operations,
            counted,
            [
                .. ByHand(points, features),
                .. Untraced(points, features, reals),
                .. Reverse(points, features, reals),
                .. Lanes(points, features, reals),
                .. compiled.Contenders,
            ]
        )
        {
            Cases = Cases,
            Compiled = compiled.Costs,
            Aims =
            [
                new(Names.Compiled, 95, "compiled 95 ns"),
                new(Names.Grad, 9.0 * BundleAdjustment.Operations, "9 ns an operation"),
                new(
                    Names.Grad,
                    6.0 * BundleAdjustment.Operations,
                    "stretch: 6 ns an operation",
                    "a residual of 65 operations pays for the lifting of 15 inputs, the result and the fresh tape of each call."
                ),
                new(Names.DualPass, BundleAdjustment.Operations, "1 ns an operation"),
                new(
                    Names.ForwardJacobian,
                    200,
                    "200 ns",
                    "two passes over `Dual` take 150 ns of it, as lanes that are absent are selected away (docs/decisions/0003); allocating and lifting 15 numbers of 72 bytes, two arrays of results and the matrix take the rest. Sixteen lanes in one pass would be slower in generic code (403 ns against 124)."
                ),
            ],
            Note =
                $"The function has {BundleAdjustment.Operations} operations; a tape of it has {BundleAdjustment.Steps} steps, inputs included. "
                + "It needs two passes of eight lanes: the `Dual` pass is one of them, bare, `JacobianForward` and `Forward.Jacobian` are both. `Grad` is of a sum, 0.7 times the first component less 1.3 times the second: "
                + "one recording and one sweep, in pooled memory.",
        };
    }

    private static IEnumerable<Contender> ByHand(double[][] points, double[][] features)
    {
        var jacobian = new double[2 * BundleAdjustment.Inputs];
        yield return Contender.Of(
            Names.ByHand,
            Cases,
            i =>
            {
                BundleAdjustmentLimit.Jacobian(points[i], features[i], jacobian);
                return jacobian;
            },
            j => j,
            Family.ByHand
        );
    }

    private static IEnumerable<Contender> Untraced(double[][] points, double[][] features, Real[][] reals)
    {
        double[] Expected(int i)
        {
            var (first, second) = BundleAdjustment.F(points[i], features[i][0], features[i][1]);
            return [first, second];
        }

        yield return new Contender<(double, double)>(
            Names.Function,
            Cases,
            i => BundleAdjustment.F(points[i], features[i][0], features[i][1]),
            y => [y.Item1, y.Item2]
        )
        {
            Family = Family.Function,
            Expected = Expected,
        };
        yield return new Contender<(Real, Real)>(
            Names.Untraced,
            Cases,
            i => BundleAdjustment.F<Real>(reals[i], features[i][0], features[i][1]),
            y => [y.Item1.Value, y.Item2.Value]
        )
        {
            Expected = Expected,
        };
        var vjps = Each(features, feature => Diff.Vjp(Residual(feature)));
        yield return new Contender<(Real[] Value, Func<Real[], Real[]>)>(
            Names.Record,
            Cases,
            i => vjps[i](reals[i]),
            result => Numbers.Of(result.Value)
        )
        {
            Expected = Expected,
        };
    }

    private static IEnumerable<Contender> Reverse(double[][] points, double[][] features, Real[][] reals)
    {
        Real[] cotangents = [0.7, -1.3];
        double[] Expected(int i)
        {
            var jacobian = Jacobian(points[i], features[i]);
            return [.. Enumerable.Range(0, 15).Select(j => (0.7 * jacobian[j]) - (1.3 * jacobian[15 + j]))];
        }

        var vjps = Each(features, feature => Diff.Vjp(Residual(feature)));
        var pullbacks = vjps.Select((vjp, i) => vjp(reals[i]).Pullback).ToArray();
        var reverse = Each(features, feature => Diff.JacobianReverse(Residual(feature)));
        yield return new Contender<Real[]>(Names.Sweep, Cases, i => pullbacks[i](cotangents), Numbers.Of)
        {
            Expected = Expected,
        };
        yield return new Contender<Real[]>(
            "Vjp: record + pull back once",
            Cases,
            i => vjps[i](reals[i]).Pullback(cotangents),
            Numbers.Of
        )
        {
            Expected = Expected,
        };
        var grads = Each(features, feature => Diff.Grad(Sum(feature)));
        yield return new Contender<Real[]>(Names.Grad, Cases, i => grads[i](reals[i]), Numbers.Of)
        {
            Expected = Expected,
        };
        Real[] tangent = [.. Tangent.Select(Real.Constant)];
        var jvps = Each(features, feature => Diff.Jvp(Residual(feature)));
        yield return new Contender<(Real[], Real[] Tangent)>(
            Names.OneLane,
            Cases,
            i => jvps[i](reals[i], tangent),
            result => Numbers.Of(result.Tangent)
        )
        {
            Expected = i =>
            {
                var jacobian = Jacobian(points[i], features[i]);
                return [Dot(jacobian[..15]), Dot(jacobian[15..])];
            },
        };
        yield return Contender.Of(Names.Rows, Cases, i => reverse[i](reals[i]), Numbers.Of, Family.Real);
    }

    private static IEnumerable<Contender> Lanes(double[][] points, double[][] features, Real[][] reals)
    {
        var forward = Each(features, feature => Diff.JacobianForward(Residual(feature)));
        var dual = Each(features, feature => Forward.Jacobian(DualResidual(feature)));
        // Few enough to stay in the first cache, as they are where they are lifted just before.
        var lifted = Array.ConvertAll(
            points[..Lifted],
            x => x.Select((value, j) => j < 8 ? Dual.Variable(value, j) : value).ToArray()
        );
        yield return Contender.Of(Names.EightLanes, Cases, i => forward[i](reals[i]), Numbers.Of);
        yield return Contender.Of(Names.ForwardJacobian, Cases, i => dual[i](points[i]), Numbers.Of, Family.Dual);
        yield return new Contender<(Dual, Dual)>(
            Names.DualPass,
            Cases,
            i => BundleAdjustment.F<Dual>(lifted[i % Lifted], features[i % Lifted][0], features[i % Lifted][1]),
            y => Numbers.Tangents(y.Item1, y.Item2)
        )
        {
            Expected = i =>
            {
                var jacobian = Jacobian(points[i % Lifted], features[i % Lifted]);
                return [.. jacobian[..8], .. jacobian[15..23]];
            },
        };
    }

    private static Func<Real[], Real[]> Residual(double[] feature) => Residual(feature[0], feature[1]);

    private static Func<Real[], Real[]> Residual(Real m0, Real m1) =>
        x =>
        {
            var (first, second) = BundleAdjustment.F<Real>(x, m0, m1);
            return [first, second];
        };

    private static double Dot(double[] row) => row.Zip(Tangent, (slope, dx) => slope * dx).Sum();

    /// <summary>One number, so that a single sweep and pooled memory do: three operations more.</summary>
    private static Func<Real[], Real> Sum(double[] feature) =>
        x =>
        {
            var (first, second) = BundleAdjustment.F<Real>(x, feature[0], feature[1]);
            return (0.7 * first) - (1.3 * second);
        };

    private static Func<Dual[], Dual[]> DualResidual(double[] feature) =>
        x =>
        {
            var (first, second) = BundleAdjustment.F<Dual>(x, feature[0], feature[1]);
            return [first, second];
        };

    private static double[] Jacobian(double[] x, double[] feature)
    {
        var jacobian = new double[2 * BundleAdjustment.Inputs];
        BundleAdjustmentLimit.Jacobian(x, feature, jacobian);
        return jacobian;
    }

    private static T[] Each<T>(double[][] features, Func<double[], T> create) =>
        Array.ConvertAll(features, feature => create(feature));
}
