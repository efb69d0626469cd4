namespace DualDiff;

/// <summary>
/// A loop, by binomial checkpointing: the pullback keeps at most a given number of states, and runs steps again from them.
/// </summary>
/// <remarks>Source: A. Griewank, A. Walther, Algorithm 799: revolve (2000), doi 10.1145/347837.347846.</remarks>
internal sealed class IterateFunction<TState>(int steps, int snapshots, Func<TState, TState> body)
    : FlatFunction<TState, TState>("Iterate", state => Run(body, state, steps))
{
    public override Func<Real[], Real[]> PushAt(Real[] point, Real[] outputs) =>
        tangents =>
        {
            var step = Diff.Jvp<Real[], Real[]>(Flat);
            var (state, tangent) = (point, tangents);
            for (var i = 0; i < steps; i++)
            {
                (state, tangent) = step(state, tangent);
            }

            return tangent;
        };

    public override Func<Real[], Real[]> PullAt(Real[] point, Real[] outputs) =>
        cotangents => Pull(point, steps, snapshots, cotangents);

    /// <summary>The pullback of <paramref name="length"/> steps from <paramref name="state"/>, with at most <paramref name="free"/> states kept.</summary>
    private Real[] Pull(Real[] state, int length, int free, Real[] cotangents)
    {
        // The later part is pulled first; the earlier part then has its snapshot back, so the loop goes on from the same state.
        while (length > 1)
        {
            var first = free == 0 ? length - 1 : Split(length, free);
            cotangents = Pull(Advance(state, first), length - first, Math.Max(0, free - 1), cotangents);
            length = first;
        }

        return length == 0 ? cotangents : Diff.Vjp<Real[], Real[]>(Flat)(state).Pullback(cotangents);
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

    private Real[] Advance(Real[] state, int count)
    {
        for (var i = 0; i < count; i++)
        {
            state = Flat(state);
        }

        return state;
    }

    private Real[] Flat(Real[] x) => Outputs.Flatten(body(Argument(x)));

    private static TState Run(Func<TState, TState> body, TState state, int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            state = body(state);
        }

        return state;
    }
}
