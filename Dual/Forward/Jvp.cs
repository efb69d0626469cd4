namespace DualDiff;

public static partial class Forward
{
    /// <summary>The pushforward: the Jacobian times a tangent, without the Jacobian.</summary>
    /// <param name="f">A pure function of an array; it must not keep or share the array.</param>
    /// <returns>A function from a point and a tangent of n components each to the m values and their m tangents.</returns>
    /// <remarks>Cost: one run of f over <see cref="Dual"/>. Elsewhere: <c>jax.jvp</c>, <c>torch.func.jvp</c>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="ArgumentException">The tangent's length is not the point's.</exception>
    public static Func<double[], double[], (double[] Value, double[] Tangent)> Jvp(Func<Dual[], Dual[]> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return (x, tangent) =>
        {
            ArgumentNullException.ThrowIfNull(x);
            ArgumentNullException.ThrowIfNull(tangent);
            if (tangent.Length != x.Length)
            {
                throw DualErrors.TangentLength("Forward.Jvp", tangent.Length, x.Length);
            }

            var lifted = new Dual[x.Length];
            for (var i = 0; i < x.Length; i++)
            {
                lifted[i] = Dual.Seed(x[i], tangent[i]);
            }

            var y = f(lifted);
            return (Array.ConvertAll(y, c => c.Value), Array.ConvertAll(y, c => c.Tangent(0)));
        };
    }
}
