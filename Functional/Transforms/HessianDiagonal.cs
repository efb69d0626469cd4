namespace DualDiff;

public static partial class Diff
{
    /// <summary>The second derivatives of a number-valued function in each of its arguments alone, <c>∂²f/∂x_i²</c>.</summary>
    /// <param name="f">A pure function of n numbers.</param>
    /// <returns>A function from a point to n numbers; again differentiable.</returns>
    /// <remarks>
    /// <para>Cost: n Taylor expansions of order 2, and no matrix.</para>
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
                diagonal[i] = Derivative(t => f(Moved(x, index, t)), 2)(x[i]);
            }

            return diagonal;
        };
    }

    /// <summary>The point with one component replaced.</summary>
    private static Real[] Moved(Real[] x, int index, Real component)
    {
        Real[] moved = [.. x];
        moved[index] = component;
        return moved;
    }
}
