namespace DualDiff;

public static partial class Diff
{
    /// <summary>The third derivative of a number-valued function along three vectors, <c>D³f(x)[u, v, w]</c>.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point and three vectors of its structure to one number; again differentiable.</returns>
    /// <remarks>
    /// <para>Cost: three nested pushforwards.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<TIn, TIn, TIn, TIn, Real> ThirdDerivative<TIn>(Func<TIn, Real> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return (x, u, v, w) =>
        {
            Real First(TIn p) => Jvp(f)(p, u).Tangent;
            Real Second(TIn p) => Jvp<TIn, Real>(First)(p, v).Tangent;
            return Jvp<TIn, Real>(Second)(x, w).Tangent;
        };
    }

    /// <summary>The third derivative of a function of n numbers along three vectors.</summary>
    /// <param name="f">A pure function of n numbers.</param>
    /// <returns>A function from a point and three vectors, n components each, to one number; again differentiable.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<Real[], Real[], Real[], Real[], Real> ThirdDerivative(Func<Real[], Real> f) =>
        ThirdDerivative<Real[]>(f);
}
