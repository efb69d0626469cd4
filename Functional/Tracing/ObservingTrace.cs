namespace DualDiff;

/// <summary>A run that is watched and not differentiated: every operation takes the slow path and is reported, with its slopes.</summary>
internal abstract class ObservingTrace() : Trace(new Level())
{
    /// <summary>One primitive of the library.</summary>
    /// <param name="card">Which one.</param>
    /// <param name="value">What came out.</param>
    /// <param name="operands">What went in.</param>
    /// <param name="slopes">The local derivatives; 0 for an operand that does not depend on the input.</param>
    /// <returns>The result as a number of this run.</returns>
    public Real Observe(RuleCard card, double value, ReadOnlySpan<Real> operands, ReadOnlySpan<double> slopes) =>
        Observe(card.Name, card.Formula, value, operands, slopes);

    public override Real Primal(double value, long slot) => Real.Constant(value);

    /// <summary>A user's own primitive; those of the library come with their card.</summary>
    public override Real Record(Real z, Real x, Real xSlope, Real y, Real ySlope) =>
        Observe("CustomRule", "a rule of your own", z.Value, [x], [xSlope.Value]);

    /// <summary>A function with a rule of its own is looked at from outside: its values, and its slopes by its pullback.</summary>
    public override Real[] RecordCall(OwnFunction function, Real[] x, Real[] primals, Real[] outputs)
    {
        var pull = function.PullAt(primals, outputs);
        var results = new Real[outputs.Length];
        for (var i = 0; i < results.Length; i++)
        {
            var seeds = new Real[outputs.Length];
            seeds[i] = Real.One;
            var pulled = pull(seeds);
            var slopes = new double[x.Length];
            for (var k = 0; k < slopes.Length; k++)
            {
                slopes[k] = ReferenceEquals(x[k].Trace, this) ? pulled[k].Value : 0;
            }

            results[i] = Observe(function.Name, "a function with a rule of its own", outputs[i].Value, x, slopes);
        }

        return results;
    }

    protected abstract Real Observe(
        string name,
        string formula,
        double value,
        ReadOnlySpan<Real> operands,
        ReadOnlySpan<double> slopes
    );
}
