namespace DualDiff;

public static partial class Arrays
{
    /// <summary>The largest number; a tie is shared equally.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers, at least one.</param>
    /// <returns>max x_i.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jnp.max</c>, <c>torch.amax</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">There is no number.</exception>
    public static T Max<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T>
    {
        DemandSome(nameof(Max), x.Length);
        return T.ApplyMany<LargestRule>(x);
    }
}
