namespace DualDiff;

/// <summary>What a function that <c>Diff.Compile</c> returned can do besides being called.</summary>
public static class CompiledFunctions
{
    /// <summary>
    /// The function from numbers to numbers, without allocation: for solvers and simulations. Components stand in the order of
    /// the structures. A compiled function may write over its own input; what <c>Vmap</c> returned may not.
    /// </summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="compiled">What <c>Diff.Compile</c> returned.</param>
    /// <param name="input">The argument's numbers.</param>
    /// <param name="output">Receives the result's numbers.</param>
    /// <exception cref="ArgumentNullException"><paramref name="compiled"/> is null.</exception>
    /// <exception cref="ArgumentException">The function is not a compiled one, or the output too short.</exception>
    /// <exception cref="InvalidOperationException">
    /// The argument is neither a number nor a vector, and the function has not been called yet, or with several structures of so many numbers.
    /// </exception>
    public static void Evaluate<TIn, TOut>(
        this Func<TIn, TOut> compiled,
        ReadOnlySpan<double> input,
        Span<double> output
    ) => Find(compiled).Evaluate(input, output);

    /// <summary>What the function has become: operations, batches, gathers, guards, the engine, the program before and after.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="compiled">What <c>Diff.Compile</c> returned.</param>
    /// <returns>The report; its text says it all.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="compiled"/> is null.</exception>
    /// <exception cref="ArgumentException">The function is not a compiled one.</exception>
    public static CompileReport Report<TIn, TOut>(this Func<TIn, TOut> compiled) => Find(compiled).Report();

    /// <summary>The function of what rows share and of rows, without allocation: shared numbers, then row by row.</summary>
    /// <typeparam name="TShared">The structure of what is shared.</typeparam>
    /// <typeparam name="TIn">The rows.</typeparam>
    /// <typeparam name="TOut">The results.</typeparam>
    /// <param name="mapped">What <c>Diff.Vmap</c>, or <c>Diff.Compile</c>, returned for a function of two arguments.</param>
    /// <param name="input">The numbers of both arguments.</param>
    /// <param name="output">Receives the results' numbers, row by row.</param>
    /// <exception cref="ArgumentNullException"><paramref name="mapped"/> is null.</exception>
    /// <exception cref="ArgumentException">The function is from neither of them, or the output too short.</exception>
    /// <exception cref="InvalidOperationException">The structure of a row is not known: the function has not been called yet.</exception>
    public static void Evaluate<TShared, TIn, TOut>(
        this Func<TShared, TIn, TOut> mapped,
        ReadOnlySpan<double> input,
        Span<double> output
    ) => Find(mapped).Evaluate(input, output);

    /// <summary>What the function has become.</summary>
    /// <typeparam name="TShared">The structure of what is shared.</typeparam>
    /// <typeparam name="TIn">The rows.</typeparam>
    /// <typeparam name="TOut">The results.</typeparam>
    /// <param name="mapped">What <c>Diff.Vmap</c>, or <c>Diff.Compile</c>, returned for a function of two arguments.</param>
    /// <returns>The report; its text says it all.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="mapped"/> is null.</exception>
    /// <exception cref="ArgumentException">The function is from neither of them.</exception>
    public static CompileReport Report<TShared, TIn, TOut>(this Func<TShared, TIn, TOut> mapped) =>
        Find(mapped).Report();

    /// <summary>Value and gradient of a sum over rows in one pass, without allocation: for optimisers.</summary>
    /// <typeparam name="TShared">The structure of the parameters.</typeparam>
    /// <param name="sum">What <c>Diff.SumOver</c> returned.</param>
    /// <param name="point">The parameters' numbers.</param>
    /// <param name="gradient">Receives the derivative by each of them.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sum"/> is null.</exception>
    /// <exception cref="ArgumentException">The function is not from <c>SumOver</c>, or the gradient too short.</exception>
    /// <exception cref="InvalidOperationException">The parameters are neither a number nor a vector, and the function has not been called yet.</exception>
    public static double EvaluateWithGradient<TShared>(
        this Func<TShared, Real> sum,
        ReadOnlySpan<double> point,
        Span<double> gradient
    )
    {
        ArgumentNullException.ThrowIfNull(sum);
        return (sum.Target as SumOverFunction ?? throw Errors.NotCompiled()).EvaluateWithGradient(point, gradient);
    }

    private static CompiledFunction Find(Delegate compiled)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        return compiled.Target as CompiledFunction ?? throw Errors.NotCompiled();
    }
}
