namespace DualDiff;

public static partial class Arrays
{
    /// <summary>The smallest number; a tie is shared equally.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers, at least one.</param>
    /// <returns>min x_i.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jnp.min</c>, <c>torch.amin</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">There is no number.</exception>
    public static T Min<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T>
    {
        DemandSome(nameof(Min), x.Length);
        return T.ApplyMany<SmallestRule>(x);
    }
}
