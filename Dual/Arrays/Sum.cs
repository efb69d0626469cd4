namespace DualDiff;

public static partial class Arrays
{
    /// <summary>The sum of all numbers, pairwise; 0 for none.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers.</param>
    /// <returns>Σ x_i.</returns>
    /// <remarks>
    /// <para>One step, whatever the length. Elsewhere: <c>jnp.sum</c>, <c>torch.sum</c>.</para>
    /// </remarks>
    public static T Sum<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T> => T.ApplyMany<SumRule>(x);
}
