namespace DualDiff;

public static partial class Diff
{
    /// <summary>A function with a pullback of one's own; its pushforward is the transpose of that.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <typeparam name="TResidual">What the pullback needs.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="forward">From a point to the value and what the pullback needs, the residual.</param>
    /// <param name="pullback">From the residual and the cotangent of the result to that of the argument; linear in the cotangent.</param>
    /// <returns>The function, which all transforms differentiate by the rule; higher orders differentiate <paramref name="forward"/> and <paramref name="pullback"/>.</returns>
    /// <remarks>
    /// <para>Everything that depends on the point must go through the residual.</para>
    /// <para>Elsewhere: <c>jax.custom_vjp</c>, <c>torch.autograd.Function</c>, <c>rrule</c> of ChainRules.jl.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<TIn, TOut> CustomVjp<TIn, TOut, TResidual>(
        Func<TIn, TOut> f,
        Func<TIn, (TOut Value, TResidual Residual)> forward,
        Func<TResidual, TOut, TIn> pullback
    )
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(forward);
        ArgumentNullException.ThrowIfNull(pullback);
        return x => new VjpFunction<TIn, TOut, TResidual>(f, forward, pullback).Call(x);
    }
}
