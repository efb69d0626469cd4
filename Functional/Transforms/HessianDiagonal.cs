namespace DualDiff;

public static partial class Diff
{
    /// <summary>The second derivatives of a number-valued function in each of its arguments alone, <c>∂²f/∂x_i²</c>.</summary>
    /// <param name="f">A pure function of n numbers.</param>
    /// <returns>A function from a point to n numbers; again differentiable.</returns>
    /// <remarks>
    /// <para>Cost: n runs in forward over forward mode, and no matrix.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<Real[], Real[]> HessianDiagonal(Func<Real[], Real> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x =>
        {
            ArgumentNullException.ThrowIfNull(x);
            var diagonal = new Real[x.Length];
            for (var i = 0; i < diagonal.Length; i++)
            {
                var index = i;
                diagonal[i] = Slope(Slope(t => f(Moved(x, index, t))))(x[i]);
            }

            return diagonal;
        };
    }

    /// <summary>Forward mode, and not Taylor: it goes through every rule of one's own.</summary>
    private static Func<Real, Real> Slope(Func<Real, Real> f)
    {
        var jvp = Jvp(f);
        return t => jvp(t, Real.One).Tangent;
    }

    /// <summary>The point with one component replaced.</summary>
    private static Real[] Moved(Real[] x, int index, Real component)
    {
        Real[] moved = [.. x];
        moved[index] = component;
        return moved;
    }
}
