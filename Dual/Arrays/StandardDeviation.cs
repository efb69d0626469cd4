namespace DualDiff;

public static partial class Arrays
{
    /// <summary>The population standard deviation; its gradient at a constant vector is 0.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The numbers.</param>
    /// <returns>√(Σ (x_i - mean)² / n).</returns>
    /// <remarks>
    /// <para>By the norm of the deviations: no overflow, and the subgradient of least norm where all numbers are equal (<c>jnp.std</c> gives NaN there).</para>
    /// </remarks>
    public static T StandardDeviation<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T> => Norm<T>(Deviations(x)) / T.Constant(Math.Sqrt(x.Length));
}
