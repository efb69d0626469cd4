namespace DualDiff;

public static partial class Arrays
{
    /// <summary>A polynomial, by Horner's rule; 0 for no coefficients.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="coefficients">c_0, c_1, ..., from the constant term upwards.</param>
    /// <param name="x">The argument.</param>
    /// <returns>Σ c_k x^k.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jnp.polyval</c>, with the coefficients in the opposite order.</para>
    /// </remarks>
    public static T Polynomial<T>(ReadOnlySpan<T> coefficients, T x)
        where T : struct, IReal<T>
    {
        var sum = T.Zero;
        for (var k = coefficients.Length - 1; k >= 0; k--)
        {
            sum = (sum * x) + coefficients[k];
        }

        return sum;
    }
}
