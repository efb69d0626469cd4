namespace DualDiff.Benchmarks;

/// <summary>A dense Jacobian, by rows and by columns.</summary>
internal static class ChainQuestion
{
    /// <summary>MathNet's differences cost O(n³) here: left out above.</summary>
    private const int LargestDifferences = 64;

    private const string Matrix =
        "the sweep takes eight rows a time and reads the whole tape for each eight; the result is a `Real[,]` of 24 bytes an entry, whose fresh memory costs more than the sweep. The sketch behind the aim wrote doubles.";

    public static Question Of(int n)
    {
        var x = Chain.Input(n);
        var reals = x.ToReals();
        var (result, jacobian, work) = (new double[n], new double[n * n], new double[2 * n]);
        var forward = Forward.Jacobian(Chain.F);
        var rows = Diff.JacobianReverse(Chain.F);
        var columns = Diff.JacobianForward(Chain.F);
        var compiled = CompiledRows.Of(columns, [x], n * n);
        return new(
            $"chain{n}",
            $"Dense chain, {n} -> {n}: Jacobian",
            Chain.Operations(n),
            Counted.Of(Chain.F, x),
            [
                Contender.Of(
                    Names.ByHandSimd,
                    1,
                    _ =>
                    {
                        ChainLimit.Jacobian(x, result, jacobian, work);
                        return jacobian;
                    },
                    j => j,
                    Family.ByHand
                ),
                new Contender<double[]>(Names.Function, 1, _ => Chain.F(x), y => y)
                {
                    Family = Family.Function,
                    Expected = _ => result,
                },
                Contender.Of(Names.ForwardJacobian, 1, _ => forward(x), Numbers.Of, Family.Dual),
                Contender.Of(Names.Rows, 1, _ => rows(reals), Numbers.Of, Family.Real),
                Contender.Of(Names.EightLanes, 1, _ => columns(reals), Numbers.Of, Family.Real),
                .. compiled.Contenders,
                .. n <= LargestDifferences ? [MathNetPeer.Jacobian(Chain.F, x)] : Array.Empty<Contender>(),
            ]
        )
        {
            Compiled = compiled.Costs,
            Aims = n switch
            {
                16 =>
                [
                    new(
                        Names.ForwardJacobian,
                        950,
                        "0.95 us",
                        "16 inputs take two passes, each with all 32 trigonometric calls, which alone are 0.9 us; one pass of sixteen lanes would need a second `Dual`."
                    ),
                ],
                64 => [new(Names.Rows, 10_000, "rows 10 us", Matrix), new(Names.Compiled, 8000, "compiled 8 us")],
                _ => [new(Names.Rows, 110_000, "rows 110 us", Matrix), new(Names.Compiled, 60_000, "compiled 60 us")],
            },
        };
    }
}
