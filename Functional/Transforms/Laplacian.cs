namespace DualDiff;

public static partial class Diff
{
    /// <summary>The sum of the pure second derivatives, <c>Σ ∂²f/∂x_i²</c>.</summary>
    /// <param name="f">A pure function of n numbers.</param>
    /// <returns>A function from a point to one number; again differentiable.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>laplacian</c> of DiffSharp, <c>folx</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<Real[], Real> Laplacian(Func<Real[], Real> f)
    {
        var diagonal = HessianDiagonal(f);
        return x => Real.Sum(diagonal(x));
    }
}
