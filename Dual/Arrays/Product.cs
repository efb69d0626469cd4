namespace DualDiff;

public static partial class Arrays
{
    /// <summary>The product of all numbers; 1 for none.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers.</param>
    /// <returns>Π x_i.</returns>
    /// <remarks>
    /// <para>One step; its derivative is right with zeros inside. Elsewhere: <c>jnp.prod</c>, <c>torch.prod</c>.</para>
    /// </remarks>
    public static T Product<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T> => T.ApplyMany<ProductRule>(x);
}
