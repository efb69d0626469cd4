namespace DualDiff;

public static partial class Diff
{
    /// <summary>One function after another, <c>x ↦ g(f(x))</c>.</summary>
    /// <typeparam name="TIn">Argument of f.</typeparam>
    /// <typeparam name="TMiddle">Result of f.</typeparam>
    /// <typeparam name="TOut">Result of g.</typeparam>
    /// <param name="f">The first function.</param>
    /// <param name="g">The second function.</param>
    /// <returns>Their composition.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<TIn, TOut> Compose<TIn, TMiddle, TOut>(Func<TIn, TMiddle> f, Func<TMiddle, TOut> g)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(g);
        return x => g(f(x));
    }
}
