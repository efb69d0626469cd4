namespace DualDiff;

/// <summary>Writes down every operation that depends on the input. A number's slot is its node.</summary>
internal sealed class GraphTrace : ObservingTrace
{
    private readonly List<GraphNode> nodes = [];

    public IReadOnlyList<GraphNode> Nodes => nodes;

    public Real Input(string name, double value) => Add(new(nodes.Count, name, "Input", "an input", value, []));

    /// <summary>The node of an output. One that does not depend on the input gets a node of its own.</summary>
    public int NodeOf(Real output) =>
        ReferenceEquals(output.Trace, this)
            ? (int)output.Slot
            : (int)
                Add(new(nodes.Count, $"v{nodes.Count}", "Constant", "a constant", output.DemandOpen().Value, [])).Slot;

    protected override Real Observe(
        string name,
        string formula,
        double value,
        ReadOnlySpan<Real> operands,
        ReadOnlySpan<double> slopes
    )
    {
        var edges = new GraphOperand[operands.Length];
        for (var i = 0; i < edges.Length; i++)
        {
            var operand = operands[i];
            edges[i] = ReferenceEquals(operand.Trace, this)
                ? new((int)operand.Slot, operand.Value, slopes[i])
                : new(null, operand.Value, 0);
        }

        return Add(new(nodes.Count, $"v{nodes.Count}", name, formula, value, edges));
    }

    private Real Add(GraphNode node)
    {
        nodes.Add(node);
        return new(node.Value, this, node.Id);
    }
}
