namespace DualDiff.Benchmarks;

/// <summary>What a structure costs over an array: Rosenbrock's gradient for the same numbers, held in four ways.</summary>
internal static class StructuresQuestion
{
    public static Question Of(int n)
    {
        var x = Rosenbrock.Input(n);
        var reals = x.ToReals();
        var gradient = new double[n];
        var array = Diff.Grad(Rosenbrock.F);
        var tuple = Diff.Grad<(Real[] Front, Real[] Back)>(p => Rosenbrock.F<Real>([.. p.Front, .. p.Back]));
        var halves = (reals[..(n / 2)], reals[(n / 2)..]);
        var record = Diff.Grad<Model>(p => Rosenbrock.F<Real>([p.First, .. p.Rest]));
        var model = new Model("rosenbrock", reals[0], reals[1..]);
        var pairs = Diff.Grad<Pair[]>(p => Rosenbrock.F<Real>([.. p.SelectMany(pair => pair.Numbers)]));
        Pair[] list = [.. reals.Chunk(2).Select(two => new Pair(two[0], two[1]))];
        return new(
            $"structures{n}",
            $"Rosenbrock, n = {n}: gradient of an array, a tuple, a record, an array of records",
            Rosenbrock.Operations(n),
            Counted.Of(Rosenbrock.F, x),
            [
                Contender.Of(
                    Names.ByHand,
                    1,
                    _ =>
                    {
                        RosenbrockLimit.Gradient(x, gradient);
                        return gradient;
                    },
                    g => g
                ),
                new Contender<double>(Names.Function, 1, _ => Rosenbrock.F(x), Numbers.Of)
                {
                    Expected = _ => [Rosenbrock.F(x)],
                },
                Contender.Of(Names.Grad, 1, _ => array(reals), Numbers.Of),
                Contender.Of(Names.GradTuple, 1, _ => tuple(halves), g => Numbers.Of([.. g.Front, .. g.Back])),
                Contender.Of(Names.GradRecord, 1, _ => record(model), g => Numbers.Of([g.First, .. g.Rest])),
                Contender.Of(
                    Names.GradRecords,
                    1,
                    _ => pairs(list),
                    g => Numbers.Of([.. g.SelectMany(pair => pair.Numbers)])
                ),
            ]
        );
    }

    /// <summary>A name that is carried along, a number, an array.</summary>
    private sealed record Model(string Name, Real First, Real[] Rest);

    private sealed record Pair(Real A, Real B)
    {
        public IEnumerable<Real> Numbers => [A, B];
    }
}
