namespace DualDiff.Benchmarks;

/// <summary>A long loop with a small state, on one tape.</summary>
internal static class LstmQuestion
{
    public static Question Of(Lstm lstm)
    {
        var x = lstm.Point;
        var reals = x.ToReals();
        var (gradient, simd) = (new double[x.Length], new double[x.Length]);
        var (limit, lanes) = (new LstmLimit<OneDouble>(lstm), new LstmLimit<EightDoubles>(lstm));
        var grad = Diff.Grad(lstm.F);
        var compiled = CompiledRows.Of(grad, [x], x.Length);
        return new(
            "lstm",
            $"ADBench's LSTM, l = {lstm.Layers}, c = {lstm.Sequence.Length}: gradient, {x.Length} parameters",
            lstm.Operations,
            Counted.Of(lstm.F, x),
            [
                Contender.Of(Names.ByHand, 1, _ => Write(limit.Gradient, x, gradient), g => g, Family.ByHand),
                Contender.Of(Names.ByHandSimd, 1, _ => Write(lanes.Gradient, x, simd), g => g, Family.ByHand),
                new Contender<double>(Names.Function, 1, _ => lstm.F(Plains.Of(x)).Value, Numbers.Of)
                {
                    Family = Family.Function,
                    Expected = _ => [limit.Gradient(x, gradient)],
                },
                Contender.Of(Names.Grad, 1, _ => grad(reals), Numbers.Of, Family.Real),
                .. compiled.Contenders,
            ]
        )
        {
            Compiled = compiled.Costs,
            Aims = [new(Names.Grad, 8e6, "8 ms"), new(Names.Compiled, 1e6, "compiled 1 ms")],
            Note =
                "156 exponentials and hyperbolic tangents a step are most of the function's time. `Grad` of 16 steps at a time, with the cotangent of the state "
                + "handed backwards, was tried as well: it runs the function twice and costs twice as much.",
        };
    }

    private static double[] Write(Func<double[], double[], double> gradientInto, double[] x, double[] gradient)
    {
        gradientInto(x, gradient);
        return gradient;
    }
}
