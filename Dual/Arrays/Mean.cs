namespace DualDiff;

public static partial class Arrays
{
    /// <summary>The arithmetic mean; NaN for no numbers.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers.</param>
    /// <returns>Σ x_i / n.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jnp.mean</c>, <c>torch.mean</c>.</para>
    /// </remarks>
    public static T Mean<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T> => Sum(x) / T.Constant(x.Length);
}
