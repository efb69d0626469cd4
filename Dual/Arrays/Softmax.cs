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
        // The shift is a constant: the quotients do not depend on it.
        var shift = T.Constant(LogSumExpRule.Largest(x));
        var weights = new T[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            weights[i] = T.Exp(x[i] - shift);
        }

        var sum = Sum<T>(weights);
        for (var i = 0; i < x.Length; i++)
        {
            weights[i] /= sum;
        }

        return weights;
    }
}
