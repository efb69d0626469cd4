namespace DualDiff;

public static partial class Diff
{
    /// <summary>The pushforward of a function of one number: <c>(f(x), f'(x) dx)</c>.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from x and its tangent to f(x) and its tangent; again differentiable.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public static Func<Real, Real, (Real Value, Real Tangent)> Jvp(Func<Real, Real> f) => Jvp<Real, Real>(f);

    /// <summary>The directional derivative of a number-valued function of n numbers, with its value.</summary>
    /// <param name="f">A pure function of an array.</param>
    /// <returns>A function from x and its tangent, n components each, to f(x) and its tangent; again differentiable.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<Real[], Real[], (Real Value, Real Tangent)> Jvp(Func<Real[], Real> f) => Jvp<Real[], Real>(f);

    /// <summary>The pushforward of a function from n to m numbers: the Jacobian times a tangent, without the Jacobian.</summary>
    /// <param name="f">A pure function of an array.</param>
    /// <returns>A function from x and its tangent, n components each, to the m values and their tangents; again differentiable.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<Real[], Real[], (Real[] Value, Real[] Tangent)> Jvp(Func<Real[], Real[]> f) =>
        Jvp<Real[], Real[]>(f);

    /// <summary>The Jacobian-vector product, in forward mode: <c>(y, dy) = (f(x), J(x) dx)</c>.</summary>
    /// <typeparam name="TIn">The structure of the argument and of its tangent.</typeparam>
    /// <typeparam name="TOut">The structure of the result and of its tangent.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point and a tangent to the value and its tangent; again differentiable.</returns>
    /// <remarks>
    /// <para>Cost: two to three times f, and memory for the live values only, however long the computation.</para>
    /// <para>A tangent component of exactly zero counts as absent: that input is a constant of the run.</para>
    /// <para>Elsewhere: <c>jax.jvp</c>, <c>torch.func.jvp</c>, <c>jacobianv</c> of DiffSharp.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="ArgumentException">The tangent has not the shape of the point.</exception>
    /// <exception cref="NotSupportedException">Numbers of a type cannot be found.</exception>
    public static Func<TIn, TIn, (TOut Value, TOut Tangent)> Jvp<TIn, TOut>(Func<TIn, TOut> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        var (inputs, outputs) = (Structure<TIn>.Traced, Structure<TOut>.Traced);
        return (point, tangent) =>
        {
            ArgumentNullException.ThrowIfNull(point);
            var seeds = inputs.FlattenLike(point, tangent, "Jvp", "tangent", "point");
            var direction = new Direction(hasLanes: false);
            var numbers = inputs.Flatten(point);
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = Direction.Lift(direction, numbers[i], seeds[i]);
            }

            var output = direction.Evaluate(f, inputs.Rebuild(point, numbers), "Jvp");
            var results = outputs.Flatten(output);
            return (
                outputs.Rebuild(output, Array.ConvertAll(results, direction.PrimalOf)),
                outputs.Rebuild(output, Array.ConvertAll(results, result => direction.TangentOf(result, 0)))
            );
        };
    }
}
