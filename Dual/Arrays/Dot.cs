namespace DualDiff;

public static partial class Arrays
{
    /// <summary>The inner product of two vectors.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers.</param>
    /// <param name="y">As many numbers.</param>
    /// <returns>Σ x_i y_i.</returns>
    /// <remarks>
    /// <para>One step. Elsewhere: <c>jnp.dot</c>, <c>torch.dot</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T Dot<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : struct, IReal<T>
    {
        DemandSameLength(nameof(Dot), x.Length, y.Length);
        T[] both = [.. x, .. y];
        return T.ApplyMany<DotRule>(both);
    }
}
