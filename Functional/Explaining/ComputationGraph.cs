namespace DualDiff;

/// <summary>
/// What a function computed at one point: every primitive that depends on the input, with its value and slopes. Immutable;
/// made by <c>Diff.Explain</c>.
/// </summary>
/// <remarks>
/// <para>
/// <see cref="WithTangents"/> shows forward mode and <see cref="WithCotangents"/> backpropagation, step by step. Notebook front
/// ends draw it by themselves; elsewhere <see cref="ToText"/>, <see cref="ToMermaid"/>, <see cref="ToDot"/>, <see cref="ToSvg"/> and <see cref="ToHtml"/>.
/// </para>
/// <para>Elsewhere: <c>jax.make_jaxpr</c>, torchviz.</para>
/// </remarks>
[TypeFormatterSource(typeof(GraphFormatterSource))]
public sealed class ComputationGraph
{
    internal ComputationGraph(IReadOnlyList<GraphNode> nodes, IReadOnlyList<int> inputs, IReadOnlyList<int> outputs) =>
        (Nodes, Inputs, Outputs) = (nodes, inputs, outputs);

    /// <summary>All steps; the operands of a node come before it.</summary>
    public IReadOnlyList<GraphNode> Nodes { get; }

    /// <summary>The nodes of the inputs, in the order of the flattened argument.</summary>
    public IReadOnlyList<int> Inputs { get; }

    /// <summary>The nodes of the results, in the order of the flattened result. Several results may be one node.</summary>
    public IReadOnlyList<int> Outputs { get; }

    /// <summary>Forward mode: every node with its derivative along a tangent of the inputs.</summary>
    /// <param name="tangents">One for each input; an exact zero counts as absent.</param>
    /// <returns>A new graph.</returns>
    /// <exception cref="ArgumentException">The number of tangents is not that of the inputs.</exception>
    public ComputationGraph WithTangents(params double[] tangents)
    {
        ArgumentNullException.ThrowIfNull(tangents);
        if (tangents.Length != Inputs.Count)
        {
            throw Errors.Length("WithTangents", "array of tangents", tangents.Length, "list of inputs", Inputs.Count);
        }

        var dots = new double[Nodes.Count];
        for (var i = 0; i < tangents.Length; i++)
        {
            dots[Inputs[i]] = tangents[i];
        }

        foreach (var node in Nodes)
        {
            foreach (var operand in node.Operands)
            {
                dots[node.Id] += operand.Node is { } parent && dots[parent] != 0 ? dots[parent] * operand.Slope : 0;
            }
        }

        return new([.. Nodes.Select(node => node with { Tangent = dots[node.Id] })], Inputs, Outputs);
    }

    /// <summary>Backpropagation: every node with the derivative of the weighted sum of the results by it.</summary>
    /// <param name="cotangents">The weight of each result; 1 for the only result if none is given.</param>
    /// <returns>A new graph; the cotangents of its inputs are the gradient.</returns>
    /// <exception cref="ArgumentException">The number of cotangents is not that of the results.</exception>
    public ComputationGraph WithCotangents(params double[] cotangents)
    {
        ArgumentNullException.ThrowIfNull(cotangents);
        double[] seeds = cotangents.Length == 0 && Outputs.Count == 1 ? [1] : cotangents;
        if (seeds.Length != Outputs.Count)
        {
            throw Errors.Length(
                "WithCotangents",
                "array of cotangents",
                seeds.Length,
                "list of results",
                Outputs.Count
            );
        }

        var bars = new double[Nodes.Count];
        for (var i = 0; i < seeds.Length; i++)
        {
            bars[Outputs[i]] += seeds[i];
        }

        foreach (var node in Nodes.Reverse())
        {
            foreach (var operand in node.Operands)
            {
                if (operand.Node is { } parent && bars[node.Id] != 0)
                {
                    bars[parent] += bars[node.Id] * operand.Slope;
                }
            }
        }

        return new([.. Nodes.Select(node => node with { Cotangent = bars[node.Id] })], Inputs, Outputs);
    }

    /// <summary>One line for each node: <c>v2 = x[0] * x[1] = 6</c>.</summary>
    /// <param name="limit">The largest number of nodes shown; those nearest to the results are kept, and a note says how many are not.</param>
    /// <returns>The text, in the invariant culture.</returns>
    public string ToText(int limit = 200) => GraphText.Of(new GraphCut(this, limit));

    /// <summary>A flowchart for Mermaid, which Markdown renderers draw.</summary>
    /// <param name="limit">The largest number of nodes shown.</param>
    /// <returns>The source of the chart.</returns>
    public string ToMermaid(int limit = 60) => GraphMermaid.Of(new GraphCut(this, limit));

    /// <summary>A directed graph for Graphviz.</summary>
    /// <param name="limit">The largest number of nodes shown.</param>
    /// <returns>The source in the DOT language.</returns>
    public string ToDot(int limit = 60) => GraphDot.Of(new GraphCut(this, limit));

    /// <summary>A drawing, laid out in layers from the inputs to the results.</summary>
    /// <param name="limit">The largest number of nodes shown.</param>
    /// <returns>A complete SVG document.</returns>
    public string ToSvg(int limit = 60) => GraphSvg.Of(new GraphCut(this, limit));

    /// <summary>The drawing as an HTML fragment.</summary>
    /// <param name="limit">The largest number of nodes shown.</param>
    /// <returns>A <c>figure</c> element.</returns>
    public string ToHtml(int limit = 60) => $"<figure class=\"dualdiff-graph\">{ToSvg(limit)}</figure>";

    /// <summary>The same as <see cref="ToText"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToText();
}
