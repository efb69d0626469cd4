namespace DualDiff;

public static partial class Diff
{
    /// <summary>A function with a pushforward of one's own; its pullback is the transpose of that.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="rule">From a point and a tangent to the value and its tangent; linear in the tangent.</param>
    /// <returns>The function, which all transforms differentiate by the rule; higher orders differentiate the rule.</returns>
    /// <remarks>
    /// <para>The rule must reach numbers through its arguments only.</para>
    /// <para>Elsewhere: <c>jax.custom_jvp</c>, <c>frule</c> of ChainRules.jl.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<TIn, TOut> CustomJvp<TIn, TOut>(
        Func<TIn, TOut> f,
        Func<TIn, TIn, (TOut Value, TOut Tangent)> rule
    )
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(rule);
        return x => new JvpFunction<TIn, TOut>(f, rule).Call(x);
    }
}
