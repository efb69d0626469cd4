using System.Globalization;
using System.Net;
using System.Text;

namespace DualDiff;

/// <summary>A graph as a drawing that needs no style sheet, readable on a light and on a dark page.</summary>
internal static class GraphSvg
{
    private const double Character = 7.3;
    private const double Line = 16;

    private const string Style =
        "<style>.dd{color-scheme:light dark;font:12px ui-monospace,monospace}.dd text{fill:light-dark(#222,#ddd);text-anchor:middle}"
        + ".dd .slope{fill:light-dark(#757575,#999);font-size:10px}.dd path{fill:none;stroke:light-dark(#999,#888)}"
        + ".dd rect{fill:light-dark(#f4f7fb,#23272e);stroke:light-dark(#8aa4c8,#5c7aa6)}.dd .input{fill:light-dark(#eef7ee,#22301f)}"
        + ".dd .result{stroke-width:2.5}.dd .cot{fill:light-dark(#b3261e,#ff8a80)}.dd .tan{fill:light-dark(#00629d,#7cc4ff)}</style>";

    public static string Of(GraphCut cut)
    {
        var lines = cut.Nodes.ToDictionary(
            node => node.Id,
            node => GraphCut.NumbersOf(node).Prepend(cut.TitleOf(node)).ToArray()
        );
        var boxHeight = (lines.Values.Max(text => text.Length) * Line) + 10;
        var layout = new GraphLayout(
            cut,
            node => (lines[node.Id].Max(text => text.Length) * Character) + 16,
            boxHeight + 52
        );
        var noteHeight = cut.Note is null ? 0 : 24;
        var (width, height) = (
            Number(Math.Max(layout.Width, cut.Note?.Length * Character ?? 0)),
            Number(layout.Height + noteHeight)
        );
        var svg = new StringBuilder(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"dd\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">{Style}"
        );
        foreach (var (from, to, slope) in cut.Edges)
        {
            Arrow(svg, layout.Paths[(layout.Spots[from.Id], layout.Spots[to.Id])], slope, boxHeight);
        }

        foreach (var node in cut.Nodes)
        {
            Box(svg, layout.Spots[node.Id], lines[node.Id], boxHeight, cut.IsOutput(node), node.Operands.Count == 0);
        }

        if (cut.Note is { } note)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Number(layout.Width / 2)}\" y=\"{Number(layout.Height + 12)}\">{WebUtility.HtmlEncode(note)}</text>"
            );
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Arrow(StringBuilder svg, GraphLayout.Spot[] path, double slope, double boxHeight)
    {
        var half = boxHeight / 2;
        var (x, y) = (path[0].X, path[0].Y + half);
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Number(x)},{Number(y)}");
        for (var i = 1; i < path.Length; i++)
        {
            var (nextX, nextY) = (path[i].X, path[i].Y - (i == path.Length - 1 ? half : 0));
            var middle = (y + nextY) / 2;
            svg.Append(
                CultureInfo.InvariantCulture,
                $" C{Number(x)},{Number(middle)} {Number(nextX)},{Number(middle)} {Number(nextX)},{Number(nextY)}"
            );
            (x, y) = (nextX, nextY);
        }

        // The slope stands beside the end of the arrow, where arrows to one node fan out.
        var before = path[^2];
        var (labelX, labelY) = ((0.7 * x) + (0.3 * before.X), y - 9);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"\"/><text class=\"slope\" x=\"{Number(labelX)}\" y=\"{Number(labelY)}\">{GraphCut.Text(slope)}</text>"
        );
    }

    private static void Box(
        StringBuilder svg,
        GraphLayout.Spot spot,
        string[] lines,
        double height,
        bool isOutput,
        bool isInput
    )
    {
        var (left, top) = (spot.X - (spot.Width / 2), spot.Y - (height / 2));
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"{(isInput ? "input" : "step")}{(isOutput ? " result" : "")}\" x=\"{Number(left)}\" y=\"{Number(top)}\" width=\"{Number(spot.Width)}\" height=\"{Number(height)}\" rx=\"{(isInput ? 14 : 4)}\"/>"
        );
        for (var i = 0; i < lines.Length; i++)
        {
            var kind =
                lines[i].StartsWith("tangent", StringComparison.Ordinal) ? " class=\"tan\""
                : lines[i].StartsWith("cotangent", StringComparison.Ordinal) ? " class=\"cot\""
                : "";
            var baseline = spot.Y - (lines.Length * Line / 2) + ((i + 0.75) * Line);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text{kind} x=\"{Number(spot.X)}\" y=\"{Number(baseline)}\">{WebUtility.HtmlEncode(lines[i])}</text>"
            );
        }
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
