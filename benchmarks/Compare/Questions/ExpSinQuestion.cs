namespace DualDiff.Benchmarks;

/// <summary>Many orders of a function of one number.</summary>
internal static class ExpSinQuestion
{
    private const string Series = "Forward.Taylor (Series)";
    private const int Order = ExpSin.Order;

    private const string Graph =
        "a series is an object with its coefficients in an array, and the slopes of a primitive are series too, so that no second table of rules is needed: five objects and a virtual call a coefficient. A table of recurrences for each primitive, as in the peers, would be faster.";

    public static Question Create()
    {
        var points = ExpSin.Points;
        var reals = points.ToReals();
        var coefficients = new double[Order + 1];
        var series = Forward.Taylor(ExpSin.F, Order);
        var taylor = Diff.Taylor(ExpSin.F, Order);
        return new(
            "taylor8",
            $"exp(sin x): Taylor coefficients to order {Order}",
            2,
            Counted.Of(x => ExpSin.F(x[0]), points[..1]),
            [
                Contender.Of(
                    Names.ByHand,
                    points.Length,
                    i =>
                    {
                        ExpSinLimit.Taylor(points[i], coefficients);
                        return coefficients;
                    },
                    c => c,
                    Family.ByHand
                ),
                new Contender<double>(Names.Function, points.Length, i => ExpSin.F(points[i]), Numbers.Of)
                {
                    Family = Family.Function,
                    Expected = i => [ExpSin.F(points[i])],
                },
                Contender.Of(Series, points.Length, i => series(points[i]), c => c, Family.Dual),
                Contender.Of("Taylor (Real)", points.Length, i => taylor(reals[i]), Numbers.Of, Family.Real),
            ]
        )
        {
            Cases = points.Length,
            Aims = [new(Series, 300, "300 ns", Graph), new("Taylor (Real)", 300, "300 ns", Graph)],
            Note = "No SIMD row: each coefficient needs those before it, and there are nine.",
        };
    }
}
