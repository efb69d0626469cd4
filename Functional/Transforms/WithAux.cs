namespace DualDiff;

public static partial class Diff
{
    /// <summary>The gradient of a function that returns something beside its number.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TAux">What is returned beside the number.</typeparam>
    /// <param name="f">A pure function from a point to the number and the rest.</param>
    /// <returns>A function from a point to (gradient, the rest without this call's derivative).</returns>
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
    /// <returns>A function from a point to (value, gradient, the rest without this call's derivative).</returns>
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
    /// <returns>A function from a point to (value, pullback, the rest without this call's derivative).</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jax.vjp(has_aux=True)</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<TIn, (TOut Value, Func<TOut, TIn> Pullback, TAux Aux)> VjpWithAux<TIn, TOut, TAux>(
        Func<TIn, (TOut Value, TAux Aux)> f
    )
    {
        ArgumentNullException.ThrowIfNull(f);
        var (inputs, outputs, others) = (Structure<TIn>.Default, Structure<TOut>.Default, Structure<TAux>.Default);
        return point =>
        {
            var run = Reverse.Run(inputs, f, point, keeps: true);
            var ((output, aux), record) = (run.Output, run.Record);
            var results = outputs.Flatten(output ?? throw Errors.NullResult("VjpWithAux"));
            var like = inputs.Rebuild(point, inputs.Flatten(point));
            return (
                outputs.Rebuild(output, record.PrimalsOf(results)),
                Pullback(record, results, output, like),
                aux is null ? aux : others.Rebuild(aux, record.PrimalsOf(others.Flatten(aux)))
            );
        };
    }

    /// <summary>Value and tangent of a function that returns something beside its result.</summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <typeparam name="TAux">What is returned beside it.</typeparam>
    /// <param name="f">A pure function from a point to the result and the rest.</param>
    /// <returns>A function from a point and a tangent to (value, tangent, the rest without this call's derivative).</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jax.jvp(has_aux=True)</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<TIn, TIn, (TOut Value, TOut Tangent, TAux Aux)> JvpWithAux<TIn, TOut, TAux>(
        Func<TIn, (TOut Value, TAux Aux)> f
    )
    {
        var jvp = Jvp(f);
        return (x, dx) =>
        {
            var ((value, aux), (tangent, _)) = jvp(x, dx);
            return (value, tangent, aux);
        };
    }
}
