namespace DualDiff;

public static partial class Diff
{
    /// <summary>The curl of a vector field in three dimensions.</summary>
    /// <param name="f">A pure function from 3 to 3 numbers.</param>
    /// <returns>A function from a point to (∂f_z/∂y - ∂f_y/∂z, ∂f_x/∂z - ∂f_z/∂x, ∂f_y/∂x - ∂f_x/∂y); again differentiable.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>curl</c> of DiffSharp.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The point or the field has not three components.</exception>
    public static Func<Real[], Real[]> Curl(Func<Real[], Real[]> f)
    {
        var jacobian = Jacobian(f);
        return x =>
        {
            var j = jacobian(x);
            return j.GetLength(0) != 3 ? throw Errors.Length("Curl", "field", j.GetLength(0), "space", 3)
                : j.GetLength(1) != 3 ? throw Errors.Length("Curl", "point", j.GetLength(1), "space", 3)
                : [j[2, 1] - j[1, 2], j[0, 2] - j[2, 0], j[1, 0] - j[0, 1]];
        };
    }
}
