namespace DualDiff;

public static partial class Arrays
{
    /// <summary>The Euclidean norm; its gradient at the origin is 0, its Hessian there is not finite.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers.</param>
    /// <returns>√(Σ x_i²).</returns>
    /// <remarks>
    /// <para>One step, without overflow or underflow. Elsewhere: <c>jnp.linalg.norm</c> (NaN at the origin), <c>torch.linalg.norm</c>.</para>
    /// </remarks>
    public static T Norm<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T> => T.ApplyMany<NormRule>(x);

    /// <summary>The sum of absolute values; the slope in a component that is 0 is 0.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers.</param>
    /// <returns>Σ |x_i|.</returns>
    public static T Norm1<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T>
    {
        var magnitudes = new T[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            magnitudes[i] = T.Abs(x[i]);
        }

        return Sum<T>(magnitudes);
    }

    /// <summary>The largest absolute value; a tie is shared equally. 0 for no numbers.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers.</param>
    /// <returns>max |x_i|.</returns>
    public static T NormInfinity<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T>
    {
        var magnitudes = new T[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            magnitudes[i] = T.Abs(x[i]);
        }

        return x.Length == 0 ? T.Zero : Max<T>(magnitudes);
    }
}
