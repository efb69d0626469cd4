namespace DualDiff;

public static partial class Arrays
{
    /// <summary>The numbers in ascending order, NaN first. The permutation is stable and locally constant.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers.</param>
    /// <returns>A new array.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jnp.sort</c>, <c>torch.sort</c>.</para>
    /// </remarks>
    public static T[] Sort<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T>
    {
        var sorted = x.ToArray();
        // Array.Sort is not stable, and with ties that would route the derivative at random.
        return [.. sorted.Order()];
    }
}
