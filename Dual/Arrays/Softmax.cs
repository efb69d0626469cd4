namespace DualDiff;

public static partial class Arrays
{
    /// <summary>Exponentials divided by their sum, without overflow.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers.</param>
    /// <returns>e^x_i / Σ e^x_j, as many as x.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jax.nn.softmax</c>, <c>torch.softmax</c>.</para>
    /// </remarks>
    public static T[] Softmax<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T>
    {
        // They are the slopes of log-sum-exp.
        var weights = new T[x.Length];
        LogSumExpRule.Partials<T>(x, default, weights);
        return weights;
    }
}
