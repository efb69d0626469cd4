namespace DualDiff;

public static partial class Diff
{
    /// <summary>The transpose of a linear function.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure linear function.</param>
    /// <param name="like">Any point of its domain: it gives the shape.</param>
    /// <returns>The transposed function, from cotangents of the result to those of the argument.</returns>
    /// <remarks>
    /// <para>Whether f is linear is not checked; of another function it is the pullback at 0.</para>
    /// <para>Elsewhere: <c>jax.linear_transpose</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<TOut, TIn> LinearTranspose<TIn, TOut>(Func<TIn, TOut> f, TIn like)
    {
        var (vector, unflatten) = Flatten(like);
        return Vjp(f)(unflatten(new Real[vector.Length])).Pullback;
    }
}
