namespace DualDiff;

public static partial class Diff
{
    /// <summary>The Gauss-Newton matrix of a residual function times a vector, <c>Jᵀ J v</c>, without either matrix.</summary>
    /// <param name="f">A pure function from n to m numbers.</param>
    /// <returns>A function from a point and a vector, n components each, to n numbers; again differentiable.</returns>
    /// <remarks>
    /// <para>Cost: one run in each mode and one pull.</para>
    /// <para>Source: N. N. Schraudolph, Fast curvature matrix-vector products (2002).</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<Real[], Real[], Real[]> GaussNewtonProduct(Func<Real[], Real[]> f)
    {
        var (jvp, vjp) = (Jvp(f), Vjp(f));
        return (x, v) => vjp(x).Pullback(jvp(x, v).Tangent);
    }
}
