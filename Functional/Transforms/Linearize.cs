namespace DualDiff;

public static partial class Diff
{
    /// <summary>The linear approximation of a function of one number.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from x to f(x) and the pushforward, from a tangent of x to that of f(x).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public static Func<Real, (Real Value, Func<Real, Real> Pushforward)> Linearize(Func<Real, Real> f) =>
        Linearize<Real, Real>(f);

    /// <summary>The linear approximation of a number-valued function of n numbers.</summary>
    /// <param name="f">A pure function of an array.</param>
    /// <returns>A function from x to f(x) and the pushforward, from the n tangents of x to that of f(x).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<Real[], (Real Value, Func<Real[], Real> Pushforward)> Linearize(Func<Real[], Real> f) =>
        Linearize<Real[], Real>(f);

    /// <summary>The linear approximation of a function from n to m numbers.</summary>
    /// <param name="f">A pure function of an array.</param>
    /// <returns>A function from x to f(x) and the pushforward, from the n tangents of x to the m of f(x).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<Real[], (Real[] Value, Func<Real[], Real[]> Pushforward)> Linearize(Func<Real[], Real[]> f) =>
        Linearize<Real[], Real[]>(f);

    /// <summary>
    /// Runs f once and gives its value and the pushforward <c>dy = J(x) dx</c> as a function: for many tangents at one point.
    /// </summary>
    /// <typeparam name="TIn">The structure of the argument and of its tangent.</typeparam>
    /// <typeparam name="TOut">The structure of the result and of its tangent.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point to the value there and the pushforward, which is pure.</returns>
    /// <remarks>
    /// <para>Cost: one recording of f (24 bytes an operation, kept alive by the pushforward), then one sweep a push.
    /// For a single tangent <c>Jvp</c> needs no memory.</para>
    /// <para>Elsewhere: <c>jax.linearize</c>, <c>torch.func.linearize</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="ArgumentException">A tangent has not the shape of the point.</exception>
    /// <exception cref="NotSupportedException">Numbers of a type cannot be found.</exception>
    public static Func<TIn, (TOut Value, Func<TIn, TOut> Pushforward)> Linearize<TIn, TOut>(Func<TIn, TOut> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        var (inputs, outputs) = (Structure<TIn>.Traced, Structure<TOut>.Traced);
        return point =>
        {
            var run = Reverse.Run(inputs, f, point, keeps: true);
            var (output, record) = (run.Output, run.Record);
            var results = outputs.Flatten(output);
            var like = inputs.Rebuild(point, inputs.Flatten(point));
            return (outputs.Rebuild(output, record.PrimalsOf(results)), Pushforward(record, results, output, like));
        };
    }

    /// <summary>A method of its own, so that the pushforward keeps the recording alive and not the function.</summary>
    private static Func<TIn, TOut> Pushforward<TIn, TOut>(FinishedTape record, Real[] results, TOut output, TIn like) =>
        tangent =>
        {
            var seeds = Structure<TIn>.Default.FlattenLike(like, tangent, "Linearize", "tangent", "point");
            return Structure<TOut>.Default.Rebuild(output, record.Push(results, seeds));
        };
}
