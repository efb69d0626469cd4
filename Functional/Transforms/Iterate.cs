namespace DualDiff;

public static partial class Diff
{
    /// <summary>A loop, <c>state ↦ body(body(... body(state)))</c>, whose reverse mode keeps a bounded number of states.</summary>
    /// <typeparam name="TState">The structure of the state.</typeparam>
    /// <param name="steps">How often the body runs, at least 0.</param>
    /// <param name="body">A pure function of the state. Parameters of the loop belong into the state.</param>
    /// <param name="snapshots">How many states the pullback may keep at a time, at least 1.</param>
    /// <returns>A function from the first state to the last one.</returns>
    /// <remarks>
    /// <para>Cost: forward mode needs memory for one state. Reverse mode keeps <paramref name="snapshots"/> states and one step's tape, and runs each step once more for its tape and at most r times to reach it, the least r with C(snapshots + r, r) ≥ steps: with 100 snapshots 3 times for 100,000 steps, 4 times for a million.</para>
    /// <para>Elsewhere: <c>jax.lax.scan</c> with <c>jax.checkpoint</c>.</para>
    /// <para>Source: A. Griewank, A. Walther, Algorithm 799: revolve (2000).</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative or <paramref name="snapshots"/> is not positive.</exception>
    public static Func<TState, TState> Iterate<TState>(int steps, Func<TState, TState> body, int snapshots = 100)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(snapshots);
        return state => new IterateFunction<TState>(steps, snapshots, body).Call(state);
    }
}
