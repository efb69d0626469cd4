namespace DualDiff;

public static partial class Arrays
{
    /// <summary>The middle number, or the mean of the two middle ones.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers, at least one.</param>
    /// <returns>The median.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jnp.median</c>; <c>torch.median</c> takes the lower one.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">There is no number.</exception>
    public static T Median<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T>
    {
        DemandSome(nameof(Median), x.Length);
        var sorted = Sort(x);
        var middle = x.Length / 2;
        return x.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) * T.Constant(0.5);
    }
}
