using System.Globalization;
using System.Text;

namespace DualDiff;

/// <summary>A graph as a Mermaid flowchart.</summary>
internal static class GraphMermaid
{
    public static string Of(GraphCut cut)
    {
        var text = new StringBuilder("flowchart TD\n");
        foreach (var node in cut.Nodes)
        {
            // "#quot;" and the like are Mermaid's entities; our labels need none but for brackets, which quotes protect.
            var label = string.Join("<br/>", GraphCut.NumbersOf(node).Prepend(cut.TitleOf(node)));
            var (open, close) = node.Operands.Count == 0 ? ("([", "])") : ("[", "]");
            text.Append(CultureInfo.InvariantCulture, $"  n{node.Id}{open}\"{label}\"{close}\n");
        }

        foreach (var (from, to, slope) in cut.Edges)
        {
            text.Append(CultureInfo.InvariantCulture, $"  n{from.Id} -->|{GraphCut.Text(slope)}| n{to.Id}\n");
        }

        return cut.Note is { } note
            ? text.Append(CultureInfo.InvariantCulture, $"  note[\"{note}\"]\n").ToString()
            : text.ToString();
    }
}
