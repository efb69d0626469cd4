namespace DualDiff;

public static partial class Diff
{
    /// <summary>The divergence of a vector field, <c>Σ ∂f_i/∂x_i</c>.</summary>
    /// <param name="f">A pure function from n to n numbers.</param>
    /// <returns>A function from a point to one number; again differentiable.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>div</c> of DiffSharp.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The field has not as many components as the point.</exception>
    public static Func<Real[], Real> Divergence(Func<Real[], Real[]> f)
    {
        var jacobian = Jacobian(f);
        return x =>
        {
            var j = jacobian(x);
            if (j.GetLength(0) != x.Length)
            {
                throw Errors.Length("Divergence", "field", j.GetLength(0), "point", x.Length);
            }

            var sum = Real.Zero;
            for (var i = 0; i < x.Length; i++)
            {
                sum += j[i, i];
            }

            return sum;
        };
    }
}
