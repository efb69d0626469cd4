using System.Globalization;
using System.Text;

namespace DualDiff;

/// <summary>A graph in the DOT language of Graphviz.</summary>
internal static class GraphDot
{
    public static string Of(GraphCut cut)
    {
        var text = new StringBuilder("digraph {\n  node [shape=box];\n");
        foreach (var node in cut.Nodes)
        {
            var label = string.Join("\\n", GraphCut.NumbersOf(node).Prepend(cut.TitleOf(node)));
            text.Append(
                CultureInfo.InvariantCulture,
                $"  n{node.Id} [label=\"{label}\"{(node.Operands.Count == 0 ? ", shape=ellipse" : "")}];\n"
            );
        }

        foreach (var (from, to, slope) in cut.Edges)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  n{from.Id} -> n{to.Id} [label=\"{GraphCut.Text(slope)}\"];\n"
            );
        }

        return text.Append(cut.Note is { } note ? $"  label=\"{note}\";\n" : "").Append("}\n").ToString();
    }
}
