namespace DualDiff.Benchmarks;

/// <summary>A long loop with a small state: on one tape, or a few steps at a time, backwards.</summary>
internal static class LstmQuestion
{
    private const string Whole = "Grad (Real), one tape";
    private const string BySteps = "Grad (Real), a few steps a tape";
    private const int StepsATape = 16;

    public static Question Of(Lstm lstm)
    {
        var x = lstm.Point;
        var reals = x.ToReals();
        var (gradient, simd) = (new double[x.Length], new double[x.Length]);
        var (limit, lanes) = (new LstmLimit<OneDouble>(lstm), new LstmLimit<EightDoubles>(lstm));
        var (whole, bySteps) = (Diff.Grad(lstm.F), ByBlocks(lstm));
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
                Contender.Of(Whole, 1, _ => whole(reals), Numbers.Of, Family.Real),
                Contender.Of(BySteps, 1, _ => bySteps(reals), g => g, Family.Real),
            ]
        )
        {
            Aims = [new(Whole, 8e6, "8 ms"), new(BySteps, 8e6, "8 ms")],
            Note =
                $"Where time dominates the derivative, it is that of 155 exponentials and hyperbolic tangents a step. *A few steps a tape*: the function runs on doubles and keeps its state every {StepsATape} steps; "
                + "then `Grad` of these steps, from the last to the first, so that the tape stays in the cache.",
        };
    }

    /// <summary>The gradient of a block is that of what it adds, plus its last state times the cotangent from behind.</summary>
    private static Func<Real[], double[]> ByBlocks(Lstm lstm)
    {
        var behind = new Real[lstm.Start.Length];
        var blocks = Enumerable
            .Range(0, (lstm.Steps + StepsATape - 1) / StepsATape)
            .Select(block => (First: block * StepsATape, Count: Math.Min(StepsATape, lstm.Steps - (block * StepsATape))))
            .ToArray();
        var gradients = Array.ConvertAll(
            blocks,
            block =>
                Diff.Grad<(Real[] Parameters, Real[] State)>(x =>
                {
                    Real[] state = [.. x.State];
                    return lstm.Advance(x.Parameters, state, block.First, block.Count) + Real.Dot(state, behind);
                })
        );
        return parameters =>
        {
            var plain = Array.ConvertAll(parameters, number => new Plain(number.Value));
            var states = new Plain[blocks.Length][];
            var state = Array.ConvertAll(lstm.Start, Plain.Constant);
            for (var block = 0; block < blocks.Length; block++)
            {
                states[block] = [.. state];
                lstm.Advance(plain, state, blocks[block].First, blocks[block].Count);
            }

            Array.Clear(behind);
            var sum = new double[parameters.Length];
            for (var block = blocks.Length - 1; block >= 0; block--)
            {
                var at = Array.ConvertAll(states[block], number => Real.Constant(number.Value));
                var gradient = gradients[block]((parameters, at));
                gradient.State.CopyTo(behind, 0);
                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] -= gradient.Parameters[i].Value / (lstm.Steps * lstm.Width);
                }
            }

            return sum;
        };
    }

    private static double[] Write(Func<double[], double[], double> gradientInto, double[] x, double[] gradient)
    {
        gradientInto(x, gradient);
        return gradient;
    }
}
