using System.Globalization;

namespace DualDiff;

/// <summary>The part of a graph that is shown: at most so many nodes, those nearest to the results, and what to say of the rest.</summary>
internal sealed class GraphCut
{
    private readonly ComputationGraph graph;
    private readonly HashSet<int> shown;

    public GraphCut(ComputationGraph graph, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        this.graph = graph;
        shown = [.. Nearest(graph).Take(limit)];
        // A node that no result depends on, such as an input that is not used, comes last.
        shown.UnionWith(
            graph.Nodes.Select(node => node.Id).Where(id => !shown.Contains(id)).Take(limit - shown.Count).ToArray()
        );
    }

    public IEnumerable<GraphNode> Nodes => graph.Nodes.Where(node => shown.Contains(node.Id));

    public bool IsOutput(GraphNode node) => graph.Outputs.Contains(node.Id);

    /// <summary>The arrows between nodes that are shown.</summary>
    public IEnumerable<(GraphNode From, GraphNode To, double Slope)> Edges =>
        from node in Nodes
        from operand in node.Operands
        where operand.Node is { } id && shown.Contains(id)
        select (graph.Nodes[operand.Node!.Value], node, operand.Slope);

    /// <summary>What the reader must know of what is not shown; null if everything is.</summary>
    public string? Note =>
        shown.Count == graph.Nodes.Count
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{graph.Nodes.Count - shown.Count:#,0} of {graph.Nodes.Count:#,0} nodes are not shown: those farthest from the results. A larger limit shows more."
            );

    /// <summary>What a node is called and how it comes about: <c>v2 = x[0] * x[1]</c>.</summary>
    public string TitleOf(GraphNode node) => node.Operands.Count == 0 ? node.Name : $"{node.Name} = {Expression(node)}";

    /// <summary>Value, tangent and cotangent, each a line.</summary>
    public static IEnumerable<string> NumbersOf(GraphNode node)
    {
        yield return Text(node.Value);
        if (node.Tangent is { } tangent)
        {
            yield return $"tangent {Text(tangent)}";
        }

        if (node.Cotangent is { } cotangent)
        {
            yield return $"cotangent {Text(cotangent)}";
        }
    }

    public static string Text(double number) => number.ToString("G6", CultureInfo.InvariantCulture);

    private string Expression(GraphNode node)
    {
        var names = node
            .Operands.Select(operand => operand.Node is { } id ? graph.Nodes[id].Name : Text(operand.Value))
            .ToArray();
        var sign = node.Primitive switch
        {
            "Add" => "+",
            "Subtract" => "-",
            "Multiply" => "*",
            "Divide" => "/",
            _ => "",
        };
        const int Most = 4;
        return sign.Length > 0 ? $"{names[0]} {sign} {names[1]}"
            : node.Primitive == "Negate" ? $"-{names[0]}"
            : names.Length <= Most ? $"{node.Primitive}({string.Join(", ", names)})"
            : $"{node.Primitive}({names[0]}, {names[1]}, ... {names.Length} numbers)";
    }

    /// <summary>Nodes by their distance from the results, breadth first.</summary>
    private static IEnumerable<int> Nearest(ComputationGraph graph)
    {
        var (seen, queue) = (new HashSet<int>(graph.Outputs), new Queue<int>(graph.Outputs.Distinct()));
        while (queue.TryDequeue(out var id))
        {
            yield return id;
            foreach (var operand in graph.Nodes[id].Operands)
            {
                if (operand.Node is { } parent && seen.Add(parent))
                {
                    queue.Enqueue(parent);
                }
            }
        }
    }
}
