namespace DualDiff;

public static partial class Arrays
{
    /// <summary>The logarithm of the sum of exponentials, without overflow; -∞ for none.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers.</param>
    /// <returns>log Σ e^x_i.</returns>
    /// <remarks>
    /// <para>One step. Elsewhere: <c>jax.nn.logsumexp</c>, <c>torch.logsumexp</c>.</para>
    /// </remarks>
    public static T LogSumExp<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T> => T.ApplyMany<LogSumExpRule>(x);
}
