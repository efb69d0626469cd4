namespace DualDiff;

public static partial class Arrays
{
    /// <summary>Running sums.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers.</param>
    /// <returns>As many numbers as x; the last one is the sum.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jnp.cumsum</c>, <c>torch.cumsum</c>.</para>
    /// </remarks>
    public static T[] CumulativeSum<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T>
    {
        var sums = x.ToArray();
        for (var i = 1; i < sums.Length; i++)
        {
            sums[i] = sums[i - 1] + x[i];
        }

        return sums;
    }
}
