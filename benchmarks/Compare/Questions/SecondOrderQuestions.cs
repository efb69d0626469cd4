namespace DualDiff.Benchmarks;

/// <summary>Second derivatives: the transforms, and the compositions of first ones that they stand for.</summary>
internal static class SecondOrderQuestions
{
    /// <summary>A dense Hessian holds n² numbers.</summary>
    public static readonly int[] HessianSizes = [10, 100];

    public static Question Hessian20()
    {
        var x = Benchmarks.Hessian20.Input();
        var cosines = new double[x.Length];
        return Hessian(
            "hess20",
            "A function of 20 numbers: Hessian",
            Benchmarks.Hessian20.Operations,
            x,
            Benchmarks.Hessian20.F,
            Benchmarks.Hessian20.F,
            Counted.Of(Benchmarks.Hessian20.F, x),
            [
                Written(Names.ByHand, x.Length * x.Length, h => Hessian20Limit.Hessian(x, h, cosines)),
                Written(Names.ByHandSimd, x.Length * x.Length, h => Hessian20Limit.HessianSimd(x, h, cosines)),
            ]
        ) with
        {
            Aims =
            [
                new(Names.Compiled, 1200, "compiled 1.2 us"),
                new(Names.Hessian, 14_000, "14 us"),
                new(
                    Names.Hessian,
                    9_000,
                    "stretch: 9 us",
                    "three runs of eight lanes, and in each the trigonometric functions twice (value and slope, then the slope of the slope)."
                ),
            ],
        };
    }

    public static Question RosenbrockHessian(int n)
    {
        var x = Rosenbrock.Input(n);
        return Hessian(
            $"hessian{n}",
            $"Rosenbrock, n = {n}: Hessian",
            Rosenbrock.Operations(n),
            x,
            Rosenbrock.F,
            Rosenbrock.F,
            Counted.Of(Rosenbrock.F, x),
            [Written(Names.ByHand, n * n, h => RosenbrockLimit.Hessian(x, h))]
        ) with
        {
            Note =
                "The Hessian is tridiagonal and asked for as a dense matrix; the derivative by hand fills it with zeros.",
        };
    }

    public static Question Hvp(int n)
    {
        var (x, v) = (Rosenbrock.Input(n), Rosenbrock.Tangent(n));
        var (reals, seeds) = (x.ToReals(), v.ToReals());
        var (hvp, vhp) = (Diff.Hvp(Rosenbrock.F), Diff.Vhp(Rosenbrock.F));
        var jvp = Diff.Jvp(Diff.Grad(Rosenbrock.F));
        var compiled = CompiledRows.Of(
            both => hvp(both[..n], both[n..]),
            [
                [.. x, .. v],
            ],
            n
        );
        return new(
            $"hvp{n}",
            $"Rosenbrock, n = {n}: Hessian-vector product",
            Rosenbrock.Operations(n),
            Counted.Of(Rosenbrock.F, x),
            [
                Written(Names.ByHand, n, p => RosenbrockLimit.Hvp(x, v, p)),
                Written(Names.ByHandSimd, n, p => RosenbrockLimit.HvpSimd(x, v, p)),
                Function(Rosenbrock.F, x),
                Contender.Of(Names.Hvp, 1, _ => hvp(reals, seeds), Numbers.Of, Family.Real),
                Contender.Of("Vhp (Real)", 1, _ => vhp(reals, seeds), Numbers.Of, Family.Real),
                Contender.Of("Jvp(Grad)", 1, _ => jvp(reals, seeds), result => Numbers.Of(result.Tangent)),
                .. compiled.Contenders,
            ]
        )
        {
            Compiled = compiled.Costs,
            Aims =
                n == 1000
                    ?
                    [
                        new(Names.Compiled, 2500, "compiled 2.5 us"),
                        new(Names.Hvp, 115_000, "115 us"),
                        new(
                            Names.Hvp,
                            70_000,
                            "stretch: 70 us",
                            "an operation goes through the slow path of `Real` (10 ns) and a step has 56 bytes; the arrays of points, seeds and results add 10 us."
                        ),
                    ]
                    : [],
        };
    }

    private static Question Hessian(
        string name,
        string title,
        int operations,
        double[] x,
        Func<double[], double> f,
        Func<Real[], Real> g,
        int counted,
        Contender[] byHand
    )
    {
        var reals = x.ToReals();
        var (hessian, gradient) = (Diff.Hessian(g), Diff.Grad(g));
        var (columns, rows) = (Diff.JacobianForward(gradient), Diff.JacobianReverse(gradient));
        var compiled = CompiledRows.Of(hessian, [x], x.Length * x.Length);
        return new(
            name,
            title,
            operations,
            counted,
            [
                .. byHand,
                Function(f, x),
                Contender.Of(Names.Hessian, 1, _ => hessian(reals), Numbers.Of, Family.Real),
                Contender.Of("JacobianForward(Grad)", 1, _ => columns(reals), Numbers.Of),
                Contender.Of("JacobianReverse(Grad)", 1, _ => rows(reals), Numbers.Of),
                .. compiled.Contenders,
                MathNetPeer.Hessian(f, x),
            ]
        )
        {
            Compiled = compiled.Costs,
        };
    }

    private static Contender<double> Function(Func<double[], double> f, double[] x) =>
        new(Names.Function, 1, _ => f(x), Numbers.Of) { Family = Family.Function, Expected = _ => [f(x)] };

    private static Contender<double[]> Written(string name, int length, Action<double[]> write)
    {
        var result = new double[length];
        return Contender.Of(name, 1, _ => Write(), r => r, Family.ByHand);

        double[] Write()
        {
            write(result);
            return result;
        }
    }
}
