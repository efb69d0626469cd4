namespace DualDiff;

public static partial class Diff
{
    /// <summary>The numbers of a structure as one vector, and the way back.</summary>
    /// <typeparam name="T">The type of the structure.</typeparam>
    /// <param name="value">Any structure.</param>
    /// <returns>The vector, and a function from a vector of that length to a structure like <paramref name="value"/>.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jax.flatten_util.ravel_pytree</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="NotSupportedException">The numbers of the type cannot be found.</exception>
    public static (Real[] Vector, Func<Real[], T> Unflatten) Flatten<T>(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var structure = Structure<T>.Default;
        var vector = structure.Flatten(value);
        var expected = vector.Length;
        return (
            vector,
            flat =>
            {
                ArgumentNullException.ThrowIfNull(flat);
                return flat.Length == expected
                    ? structure.Rebuild(value, [.. flat])
                    : throw Errors.Length("Unflatten", "vector", flat.Length, "structure", expected);
            }
        );
    }

    /// <summary>A structure like another one, with the numbers of a vector.</summary>
    /// <typeparam name="T">The type of the structure.</typeparam>
    /// <param name="like">The structure to imitate.</param>
    /// <param name="vector">As many numbers as it has.</param>
    /// <returns>The new structure.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>unravel</c> of <c>jax.flatten_util.ravel_pytree</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The vector has another length.</exception>
    public static T Unflatten<T>(T like, Real[] vector) => Flatten(like).Unflatten(vector);
}
