namespace DualDiff;

/// <summary>What a function that <c>Diff.Compile</c> returned can do besides being called.</summary>
public static class CompiledFunctions
{
    /// <summary>
    /// The function from numbers to numbers, without allocation: for solvers and simulations. Components stand in the order of the structures.
    /// </summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="compiled">What <c>Diff.Compile</c> returned.</param>
    /// <param name="input">The argument's numbers.</param>
    /// <param name="output">Receives the result's numbers.</param>
    /// <exception cref="ArgumentNullException"><paramref name="compiled"/> is null.</exception>
    /// <exception cref="ArgumentException">The function is not a compiled one, or the output too short.</exception>
    /// <exception cref="InvalidOperationException">The argument is neither a number nor a vector, and the function has not been called yet.</exception>
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

    private static CompiledFunction Find(Delegate compiled)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        return compiled.Target as CompiledFunction ?? throw Errors.NotCompiled();
    }
}
