namespace DualDiff;

public static partial class Arrays
{
    /// <summary>Running products; the derivative is right with zeros inside.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers.</param>
    /// <returns>As many numbers as x; the last one is the product.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jnp.cumprod</c>, <c>torch.cumprod</c>.</para>
    /// </remarks>
    public static T[] CumulativeProduct<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T>
    {
        var products = x.ToArray();
        for (var i = 1; i < products.Length; i++)
        {
            products[i] = products[i - 1] * x[i];
        }

        return products;
    }
}
