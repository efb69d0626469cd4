namespace DualDiff.Benchmarks;

/// <summary>What one operation costs, in a loop of eight.</summary>
internal static class RosenbrockQuestion
{
    /// <summary>Gradients by chunks of eight, and differences, cost O(n²): left out above.</summary>
    private const int LargestForward = 1000;

    public static Question Of(int n)
    {
        var x = Rosenbrock.Input(n);
        var reals = x.ToReals();
        var operations = Rosenbrock.Operations(n);
        var gradient = new double[n];
        var compiled = CompiledRows.Of(Diff.ValueAndGrad(Rosenbrock.F), [x], n + 1, skip: 1);
        List<Contender> contenders =
        [
            Contender.Of(Names.ByHand, 1, _ => Write(RosenbrockLimit.Gradient, x, gradient), g => g, Family.ByHand),
            Contender.Of(
                Names.ByHandSimd,
                1,
                _ => Write(RosenbrockLimit.GradientSimd, x, gradient),
                g => g,
                Family.ByHand
            ),
            Value(Names.Function, x, _ => Rosenbrock.F(x), Numbers.Of, Family.Function),
            Value(Names.Untraced, x, _ => Rosenbrock.F(reals), Numbers.Of),
            .. Reverse(x, reals),
            .. compiled.Contenders,
            .. Lanes(x, n),
        ];
        if (n <= LargestForward)
        {
            var forward = Forward.Gradient(Rosenbrock.F);
            contenders.Add(Contender.Of(Names.ForwardGradient, 1, _ => forward(x), g => g, Family.Dual));
            contenders.Add(MathNetPeer.Gradient(Rosenbrock.F, x));
        }

        contenders.AddRange(TorchPeer.Rosenbrock(x));
        return new(
            $"rosenbrock{n}",
            $"Rosenbrock, n = {n}: gradient",
            operations,
            Counted.Of(Rosenbrock.F, x),
            contenders
        )
        {
            Aims = Aims(n, operations),
            Compiled = compiled.Costs,
            Note =
                "8 lanes: all components come from eight inputs, so that one pass carries eight live lanes through every operation; "
                + "`JacobianForward` includes lifting and spreading, the `Dual` pass is bare.",
        };
    }

    private static IEnumerable<Contender> Reverse(double[] x, Real[] reals)
    {
        var grad = Diff.Grad(Rosenbrock.F);
        var vjp = Diff.Vjp(Rosenbrock.F);
        var pullback = vjp(reals).Pullback;
        var jvp = Diff.Jvp(Rosenbrock.F);
        var tangent = Rosenbrock.Tangent(x.Length);
        var seeds = tangent.ToReals();
        yield return Contender.Of(Names.Grad, 1, _ => grad(reals), Numbers.Of, Family.Real);
        yield return Value(Names.Record, x, _ => vjp(reals), result => Numbers.Of(result.Value));
        yield return Contender.Of(Names.Sweep, 1, _ => pullback(Real.One), Numbers.Of);
        yield return new Contender<(Real, Real Tangent)>(
            Names.OneLane,
            1,
            _ => jvp(reals, seeds),
            result => Numbers.Of(result.Tangent)
        )
        {
            Expected = _ => [Gradient(x).Zip(tangent, (g, dx) => g * dx).Sum()],
        };
    }

    private static IEnumerable<Contender> Lanes(double[] x, int n)
    {
        double[] few = x[..EightInputs.Count];
        var reals = few.ToReals();
        var jacobian = Diff.JacobianForward(z => [Rosenbrock.F(EightInputs.Spread(z, n))]);
        var lifted = EightInputs.Spread([.. few.Select(Dual.Variable)], n);
        double[] Expected(int index) => EightInputs.Fold(Gradient(EightInputs.Spread(few, n)));
        yield return new Contender<Real[,]>(Names.EightLanes, 1, _ => jacobian(reals), Numbers.Of)
        {
            Expected = Expected,
        };
        yield return new Contender<Dual>(Names.DualPass, 1, _ => Rosenbrock.F(lifted), y => Numbers.Tangents(y))
        {
            Expected = Expected,
        };
    }

    private static Contender<T> Value<T>(
        string name,
        double[] x,
        Func<int, T> call,
        Func<T, double[]> read,
        Family family = Family.None
    ) => new(name, 1, call, read) { Family = family, Expected = _ => [Rosenbrock.F(x)] };

    private static double[] Gradient(double[] x) => Write(RosenbrockLimit.Gradient, x, new double[x.Length]);

    private static double[] Write(GradientInto gradientInto, double[] x, double[] gradient)
    {
        gradientInto(x, gradient);
        return gradient;
    }

    private delegate double GradientInto(ReadOnlySpan<double> x, Span<double> gradient);

    private static List<Aim> Aims(int n, int operations)
    {
        List<Aim> aims =
        [
            new(Names.Grad, 9.0 * operations, "9 ns an operation"),
            new(Names.Grad, 6.0 * operations, "stretch: 6 ns an operation"),
            new(Names.DualPass, operations, "1 ns an operation"),
        ];
        if (n == 10)
        {
            aims.Add(new(Names.Compiled, 60, "value and gradient 60 ns"));
        }

        if (n == 1000)
        {
            aims.Add(new(Names.Grad, 60_000, "60 us"));
            aims.Add(new(Names.Compiled, 1500, "value and gradient 1.5 us"));
            aims.Add(
                new(
                    Names.Grad,
                    40_000,
                    "stretch: 40 us",
                    "recording takes 3.4 ns an operation and sweeping 2: it would take fewer steps, such as one for a multiply-add."
                )
            );
        }

        return aims;
    }
}
