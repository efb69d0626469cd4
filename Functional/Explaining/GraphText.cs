using System.Text;

namespace DualDiff;

/// <summary>A graph as lines of text in columns.</summary>
internal static class GraphText
{
    public static string Of(GraphCut cut)
    {
        var rows = cut
            .Nodes.Select(node =>
                (
                    Title: cut.TitleOf(node),
                    Numbers: GraphCut.NumbersOf(node),
                    Slopes: Slopes(node),
                    IsOutput: cut.IsOutput(node)
                )
            )
            .ToArray();
        var width = rows.Max(row => row.Title.Length);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var line = $"{row.Title.PadRight(width)} = {string.Join("  ", row.Numbers)}{row.Slopes}";
            text.Append(line).Append(row.IsOutput ? "  <- result" : "").Append('\n');
        }

        return text.Append(cut.Note).ToString().TrimEnd('\n');
    }

    private static string Slopes(GraphNode node) =>
        node.Operands.Count is 0 or > 4 ? ""
        : node.Operands.Count == 1 ? $"  slope {GraphCut.Text(node.Operands[0].Slope)}"
        : $"  slopes {string.Join(", ", node.Operands.Select(operand => GraphCut.Text(operand.Slope)))}";
}
