namespace DualDiff;

/// <summary>
/// A loop, by binomial checkpointing: the pullback keeps at most a given number of states, and runs steps again from them.
/// </summary>
/// <remarks>Source: A. Griewank, A. Walther, Algorithm 799: revolve (2000), doi 10.1145/347837.347846.</remarks>
internal sealed class IterateFunction<TState>(int steps, int snapshots, Func<TState, TState> body)
    : FlatFunction<TState, TState>("Iterate", state => Run(body, state, steps))
{
    // States are kept whole, not flat: a member without numbers, a counter for example, may change from step to step.

    public override Func<Real[], Real[]> PushAt(Real[] point, Real[] outputs) =>
        tangents =>
        {
            var step = Diff.Jvp<TState, TState>(body);
            var (state, tangent) = (Argument(point), Argument(tangents));
            for (var i = 0; i < steps; i++)
            {
                (state, tangent) = step(state, tangent);
            }

            return Outputs.Flatten(tangent);
        };

    public override Func<Real[], Real[]> PullAt(Real[] point, Real[] outputs) =>
        cotangents => Inputs.Flatten(Pull(Argument(point), outputs, Result(cotangents)));

    /// <summary>The pullback of all steps, from the last to the first, with at most the given number of states kept.</summary>
    private TState Pull(TState state, Real[] outputs, TState cotangent)
    {
        var pullbackAt = Diff.Vjp<TState, TState>(body);
        var kept = new Stack<(TState State, int Start, int Free)>([(state, 0, snapshots)]);
        for (var end = steps; end > 0; )
        {
            var (at, start, free) = kept.Pop();
            while (end - start > 1)
            {
                kept.Push((at, start, free));
                var first = Split(end - start, free--);
                (at, start) = (Run(body, at, first), start + first);
            }

            var (value, pullback) = pullbackAt(at);
            if (end == steps)
            {
                DemandSame(outputs, Outputs.Flatten(value));
            }

            (cotangent, end) = (pullback(cotangent), start);
        }

        return cotangent;
    }

    /// <summary>
    /// Where to put the next snapshot: with s of them and at most r runs of a step, C(s + r, s) steps can be reversed.
    /// </summary>
    private static int Split(int length, int free)
    {
        // The least r that suffices; reach = C(free + r, free), before = C(free + r - 1, free), the part that r - 1 runs reverse.
        var (repeats, reach, before) = (0L, 1.0, 0.0);
        while (reach < length)
        {
            repeats++;
            before = reach;
            reach = reach * (free + repeats) / repeats;
        }

        return (int)Math.Clamp(before, 1, length - 1);
    }

    private static TState Run(Func<TState, TState> body, TState state, int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            state = body(state);
        }

        return state;
    }
}
