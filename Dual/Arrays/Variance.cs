namespace DualDiff;

public static partial class Arrays
{
    /// <summary>The population variance, divided by n; NaN for no numbers.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers.</param>
    /// <returns>Σ (x_i - mean)² / n.</returns>
    /// <remarks>
    /// <para>Two passes, so that nothing cancels. Elsewhere: <c>jnp.var</c>; <c>torch.var</c> with <c>correction=0</c>.</para>
    /// </remarks>
    public static T Variance<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T>
    {
        var deviations = Deviations(x);
        return Dot<T>(deviations, deviations) / T.Constant(x.Length);
    }

    private static T[] Deviations<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T>
    {
        var mean = Mean(x);
        var deviations = new T[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            deviations[i] = x[i] - mean;
        }

        return deviations;
    }
}
