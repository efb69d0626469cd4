namespace DualDiff.Benchmarks;

/// <summary>Second derivatives by composition of first ones.</summary>
internal static class SecondOrderQuestions
{
    public static Question Hessian()
    {
        var x = Hessian20.Input();
        var reals = x.ToReals();
        var (hessian, cosines) = (new double[x.Length * x.Length], new double[x.Length]);
        var gradient = Diff.Grad(Hessian20.F);
        var columns = Diff.JacobianForward(gradient);
        var rows = Diff.JacobianReverse(gradient);
        return new(
            "hess20",
            "A function of 20 numbers: Hessian",
            Hessian20.Operations,
            Counted.Of(Hessian20.F, x),
            [
                Contender.Of(
                    Names.ByHand,
                    1,
                    _ =>
                    {
                        Hessian20Limit.Hessian(x, hessian, cosines);
                        return hessian;
                    },
                    h => h
                ),
                new Contender<double>(Names.Function, 1, _ => Hessian20.F(x), Numbers.Of)
                {
                    Expected = _ => [Hessian20.F(x)],
                },
                Contender.Of("JacobianForward(Grad)", 1, _ => columns(reals), Numbers.Of),
                Contender.Of("JacobianReverse(Grad)", 1, _ => rows(reals), Numbers.Of),
            ]
        )
        {
            Aims = [.. Both("JacobianForward(Grad)"), .. Both("JacobianReverse(Grad)")],
        };
    }

    public static Question Hvp()
    {
        const int N = 1000;
        var (x, v) = (Rosenbrock.Input(N), Rosenbrock.Tangent(N));
        var (reals, seeds) = (x.ToReals(), v.ToReals());
        var product = new double[N];
        var gradient = Diff.Grad(Rosenbrock.F);
        var (hvp, vhp) = (Diff.Jvp(gradient), Diff.Vjp(gradient));
        return new(
            "hvp",
            $"Rosenbrock, n = {N}: Hessian-vector product",
            Rosenbrock.Operations(N),
            Counted.Of(Rosenbrock.F, x),
            [
                Contender.Of(
                    Names.ByHand,
                    1,
                    _ =>
                    {
                        RosenbrockLimit.Hvp(x, v, product);
                        return product;
                    },
                    p => p
                ),
                new Contender<double>(Names.Function, 1, _ => Rosenbrock.F(x), Numbers.Of)
                {
                    Expected = _ => [Rosenbrock.F(x)],
                },
                Contender.Of("Jvp(Grad)", 1, _ => hvp(reals, seeds), result => Numbers.Of(result.Tangent)),
                Contender.Of("Vjp(Grad)", 1, _ => vhp(reals).Pullback(seeds), Numbers.Of),
            ]
        )
        {
            Aims = [new("Jvp(Grad)", 115_000, "115 us"), new("Jvp(Grad)", 70_000, "stretch: 70 us")],
        };
    }

    private static Aim[] Both(string contender) =>
        [new(contender, 14_000, "14 us"), new(contender, 9_000, "stretch: 9 us")];
}
