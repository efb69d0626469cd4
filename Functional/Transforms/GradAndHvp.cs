namespace DualDiff;

public static partial class Diff
{
    /// <summary>Gradient and Hessian-vector product from one run.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point and a vector of its structure to (gradient, H(x) v).</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>gradient_and_hvp</c> of DifferentiationInterface.jl.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<TIn, TIn, (TIn Gradient, TIn Hvp)> GradAndHvp<TIn>(Func<TIn, Real> f)
    {
        var nested = Jvp(Grad(f));
        var structure = Structure<TIn>.Traced;
        return (x, v) =>
        {
            ArgumentNullException.ThrowIfNull(x);
            var tangents = structure.FlattenLike(x, v, "Jvp", "tangent", "point");
            return SecondOrder.TryHvp(structure, f, x, tangents) is { } both
                ? (structure.Rebuild(x, both.Gradient), structure.Rebuild(x, both.Hvp))
                : nested(x, v);
        };
    }

    /// <summary>Gradient and Hessian-vector product of a function of n numbers from one run.</summary>
    /// <param name="f">A pure function of n numbers.</param>
    /// <returns>A function from a point and a vector, n components each, to (gradient, H(x) v).</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<Real[], Real[], (Real[] Gradient, Real[] Hvp)> GradAndHvp(Func<Real[], Real> f) =>
        GradAndHvp<Real[]>(f);
}
