namespace DualDiff;

public static partial class Diff
{
    /// <summary>The same function, but reverse mode keeps only its argument and runs it again in the pullback.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function: the second run must give the same values.</param>
    /// <returns>A function with the same derivatives and less memory.</returns>
    /// <remarks>
    /// <para>Cost: one more run of f in the pullback; the tape holds one step instead of all of f's.</para>
    /// <para>Elsewhere: <c>jax.checkpoint</c>, <c>torch.utils.checkpoint</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The second run gave other values, or f uses a traced number that is no argument.</exception>
    public static Func<TIn, TOut> Checkpoint<TIn, TOut>(Func<TIn, TOut> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x => new CheckpointFunction<TIn, TOut>(f).Call(x);
    }
}
