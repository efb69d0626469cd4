using System.Runtime.CompilerServices;

namespace DualDiff;

public static partial class Diff
{
    /// <summary>The computation of a function of one number, step by step.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from x to the graph.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static Func<Real, ComputationGraph> Explain(Func<Real, Real> f) => Explain<Real, Real>(f);

    /// <summary>The computation of a number-valued function of n numbers, step by step.</summary>
    /// <param name="f">A pure function of an array.</param>
    /// <returns>A function from x to the graph.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<Real[], ComputationGraph> Explain(Func<Real[], Real> f) => Explain<Real[], Real>(f);

    /// <summary>
    /// Runs f once and writes down every primitive that depends on the input: its value, its operands, its slopes. The graph
    /// shows tangents and cotangents where asked, and draws itself.
    /// </summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function; a gradient is one too.</param>
    /// <returns>A function from a point to the graph.</returns>
    /// <remarks>
    /// <para>Cost: one object an operation. It is plain data: derivatives of older levels are not followed.</para>
    /// <para>Elsewhere: <c>jax.make_jaxpr</c>, torchviz.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="NotSupportedException">Numbers of a type cannot be found.</exception>
    public static Func<TIn, ComputationGraph> Explain<TIn, TOut>(Func<TIn, TOut> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        var (inputs, outputs) = (Structure<TIn>.Traced, Structure<TOut>.Traced);
        return point =>
        {
            ArgumentNullException.ThrowIfNull(point);
            var trace = new GraphTrace();
            var isNumber = point is Real;
            var numbers = inputs
                .Flatten(point)
                .Select((number, i) => trace.Input(isNumber ? "x" : $"x[{i}]", number.DemandOpen().Value))
                .ToArray();
            try
            {
                var output = f(inputs.Rebuild(point, numbers)) ?? throw Errors.NullResult("Explain");
                var results = Array.ConvertAll(outputs.Flatten(output), trace.NodeOf);
                return new(trace.Nodes, [.. Enumerable.Range(0, numbers.Length)], results);
            }
            finally
            {
                trace.Level.Close();
            }
        };
    }
}
