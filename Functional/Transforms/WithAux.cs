namespace DualDiff;

public static partial class Diff
{
    /// <summary>The gradient of a function that returns something beside its number.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TAux">What is returned beside the number.</typeparam>
    /// <param name="f">A pure function from a point to the number and the rest.</param>
    /// <returns>A function from a point to (gradient, the rest without derivatives).</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jax.grad(has_aux=True)</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<TIn, (TIn Gradient, TAux Aux)> GradWithAux<TIn, TAux>(Func<TIn, (Real Value, TAux Aux)> f)
    {
        var all = ValueAndGradWithAux(f);
        return x =>
        {
            var (_, gradient, aux) = all(x);
            return (gradient, aux);
        };
    }

    /// <summary>Value and gradient of a function that returns something beside its number.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TAux">What is returned beside the number.</typeparam>
    /// <param name="f">A pure function from a point to the number and the rest.</param>
    /// <returns>A function from a point to (value, gradient, the rest without derivatives).</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jax.value_and_grad(has_aux=True)</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<TIn, (Real Value, TIn Gradient, TAux Aux)> ValueAndGradWithAux<TIn, TAux>(
        Func<TIn, (Real Value, TAux Aux)> f
    )
    {
        var vjp = VjpWithAux(f);
        return x =>
        {
            var (value, pullback, aux) = vjp(x);
            return (value, pullback(Real.One), aux);
        };
    }

    /// <summary>Value and pullback of a function that returns something beside its result.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <typeparam name="TAux">What is returned beside it.</typeparam>
    /// <param name="f">A pure function from a point to the result and the rest.</param>
    /// <returns>A function from a point to (value, pullback, the rest without derivatives).</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jax.vjp(has_aux=True)</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<TIn, (TOut Value, Func<TOut, TIn> Pullback, TAux Aux)> VjpWithAux<TIn, TOut, TAux>(
        Func<TIn, (TOut Value, TAux Aux)> f
    )
    {
        ArgumentNullException.ThrowIfNull(f);
        return x =>
        {
            // Carried out as a value, so that its numbers lose this call's derivative.
            TAux aux = default!;
            var (value, pullback) = Vjp<TIn, TOut>(p =>
            {
                (var result, var rest) = f(p);
                aux = WithoutDerivative(rest);
                return result;
            })(x);
            return (value, pullback, aux);
        };
    }

    /// <summary>Value and tangent of a function that returns something beside its result.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <typeparam name="TAux">What is returned beside it.</typeparam>
    /// <param name="f">A pure function from a point to the result and the rest.</param>
    /// <returns>A function from a point and a tangent to (value, tangent, the rest without derivatives).</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jax.jvp(has_aux=True)</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<TIn, TIn, (TOut Value, TOut Tangent, TAux Aux)> JvpWithAux<TIn, TOut, TAux>(
        Func<TIn, (TOut Value, TAux Aux)> f
    )
    {
        ArgumentNullException.ThrowIfNull(f);
        return (x, dx) =>
        {
            TAux aux = default!;
            var (value, tangent) = Jvp<TIn, TOut>(p =>
            {
                (var result, var rest) = f(p);
                aux = WithoutDerivative(rest);
                return result;
            })(x, dx);
            return (value, tangent, aux);
        };
    }

    private static TAux WithoutDerivative<TAux>(TAux aux)
    {
        var structure = Structure<TAux>.Default;
        return aux is null ? aux : structure.Rebuild(aux, Array.ConvertAll(structure.Flatten(aux), StopGradient));
    }
}
