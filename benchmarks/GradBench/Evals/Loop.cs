namespace DualDiff.GradBench;

/// <summary>
/// One step, or a few, of a loop: from parameters and a state to the next state, and what is added to the loss on the way.
/// </summary>
internal delegate (Real[] State, Real Loss) LoopBody(
    int index,
    ReadOnlySpan<Real> parameters,
    ReadOnlySpan<Real> state
);

/// <summary>Reverse mode through a loop whose states are known: one short tape for each step, which stays in the cache.</summary>
internal static class Loop
{
    /// <summary>The gradient of the loop's loss by its parameters.</summary>
    /// <param name="parameters">What every step reads.</param>
    /// <param name="states">The state before each step.</param>
    /// <param name="body">One step.</param>
    /// <param name="last">The cotangent of the last state.</param>
    public static double[] Gradient(double[] parameters, ReadOnlySpan<double[]> states, LoopBody body, double[] last)
    {
        var (gradient, cotangent) = (new double[parameters.Length], last.ToReals());
        for (var i = states.Length - 1; i >= 0; i--)
        {
            var index = i;
            // The pullback at a cotangent is the gradient of the inner product with it; it keeps no tape.
            var pull = Diff.Grad(
                (Real[] point) =>
                {
                    var (state, loss) = body(
                        index,
                        point.AsSpan(..parameters.Length),
                        point.AsSpan(parameters.Length..)
                    );
                    return loss + Real.Dot(state, cotangent);
                }
            );
            Real[] pulled = pull([.. parameters.Select(Real.Constant), .. states[i].Select(Real.Constant)]);
            for (var j = 0; j < gradient.Length; j++)
            {
                gradient[j] += pulled[j].Value;
            }

            cotangent = pulled[parameters.Length..];
        }

        return gradient;
    }
}
