using System.Globalization;
using System.Net;
using System.Text;

namespace DualDiff;

/// <summary>A graph as a drawing that needs no style sheet, readable on a light and on a dark page.</summary>
internal static class GraphSvg
{
    private const double Character = 7.3;
    private const double SmallCharacter = 6.1;
    private const double Line = 16;
    private const double BetweenLayers = 56;

    // In a page the page says whether it is dark; alone, the reader's system. Renderers without light-dark() draw the light one.
    private const string Style =
        "<style>:root.dd{color-scheme:light dark}.dd{background:#fff;background:light-dark(#fff,#17191d);border-radius:6px;font:12px ui-monospace,monospace}"
        + ".dd text{fill:#222;fill:light-dark(#222,#ddd)}.dd .mid{text-anchor:middle}"
        + ".dd .slope{fill:#555;fill:light-dark(#555,#bbb);font-size:10px;paint-order:stroke;stroke:#fff;stroke:light-dark(#fff,#17191d);stroke-width:4px}"
        + ".dd path{fill:none;stroke:#999;stroke:light-dark(#999,#888)}"
        + ".dd rect{fill:#f4f7fb;fill:light-dark(#f4f7fb,#23272e);stroke:#8aa4c8;stroke:light-dark(#8aa4c8,#5c7aa6)}"
        + ".dd .input{fill:#eef7ee;fill:light-dark(#eef7ee,#22301f)}.dd .result{stroke-width:2.5}"
        + ".dd .cot{fill:#b3261e;fill:light-dark(#b3261e,#ff8a80)}.dd .tan{fill:#00629d;fill:light-dark(#00629d,#7cc4ff)}</style>";

    public static string Of(GraphCut cut)
    {
        var lines = cut.Nodes.ToDictionary(
            node => node.Id,
            node => GraphCut.NumbersOf(node).Prepend(cut.TitleOf(node)).ToArray()
        );
        var edges = cut.Edges.ToLookup(edge => edge.To.Id);
        var boxHeight = (lines.Values.Max(text => text.Length) * Line) + 10;
        var layout = new GraphLayout(
            cut,
            node =>
                Math.Max(
                    (lines[node.Id].Max(text => text.Length) * Character) + 16,
                    edges[node.Id].Select(edge => LabelWidth(edge.Slope)).Sum()
                ),
            boxHeight + BetweenLayers
        );
        var (width, height) = (
            Number(Math.Max(layout.Width, (cut.Note?.Length * Character ?? 0) + 24)),
            Number(layout.Height + (cut.Note is null ? 0 : 16))
        );
        var svg = new StringBuilder(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"dd\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">{Style}"
        );
        // Labels come after all arrows, so that none is crossed out.
        var labels = new StringBuilder();
        foreach (var node in cut.Nodes)
        {
            Arrows(svg, labels, [.. edges[node.Id]], layout, boxHeight);
        }

        svg.Append(labels);
        foreach (var node in cut.Nodes)
        {
            Box(svg, layout.Spots[node.Id], lines[node.Id], boxHeight, cut.IsOutput(node), node.Operands.Count == 0);
        }

        if (cut.Note is { } note)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"12\" y=\"{Number(layout.Height)}\">{WebUtility.HtmlEncode(note)}</text>"
            );
        }

        return svg.Append("</svg>").ToString();
    }

    private static double LabelWidth(double slope) => (GraphCut.Text(slope).Length * SmallCharacter) + 12;

    /// <summary>The arrows to one node: they end side by side, in the order in which they come, each with room for its slope.</summary>
    private static void Arrows(
        StringBuilder svg,
        StringBuilder labels,
        (GraphNode From, GraphNode To, double Slope)[] edges,
        GraphLayout layout,
        double boxHeight
    )
    {
        var arrows = edges
            .Select(edge => (Path: layout.Paths[(layout.Spots[edge.From.Id], layout.Spots[edge.To.Id])], edge.Slope))
            .OrderBy(arrow => arrow.Path[^2].X)
            .ToArray();
        var left = -arrows.Select(arrow => LabelWidth(arrow.Slope)).Sum() / 2;
        foreach (var (path, slope) in arrows)
        {
            var (x, y) = (path[^1].X + left + (LabelWidth(slope) / 2), path[^1].Y - (boxHeight / 2));
            left += LabelWidth(slope);
            Arrow(svg, path, x, y, boxHeight);
            labels.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"slope mid\" x=\"{Number(x)}\" y=\"{Number(y - 12)}\">{GraphCut.Text(slope)}</text>"
            );
        }
    }

    /// <summary>Straight down beside boxes, curved between the layers only: so no arrow runs through a box.</summary>
    private static void Arrow(StringBuilder svg, GraphLayout.Spot[] path, double endX, double endY, double boxHeight)
    {
        const double Stem = 22;
        var half = boxHeight / 2;
        var (x, y) = (path[0].X, path[0].Y + half);
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Number(x)},{Number(y)}");
        for (var i = 1; i < path.Length; i++)
        {
            var isLast = i == path.Length - 1;
            var (nextX, nextY) = isLast ? (endX, endY - Stem) : (path[i].X, path[i].Y - half);
            var middle = (y + nextY) / 2;
            svg.Append(
                CultureInfo.InvariantCulture,
                $" C{Number(x)},{Number(middle)} {Number(nextX)},{Number(middle)} {Number(nextX)},{Number(nextY)}"
            );
            (x, y) = (nextX, isLast ? endY : path[i].Y + half);
            svg.Append(CultureInfo.InvariantCulture, $" V{Number(y)}");
        }

        svg.Append(CultureInfo.InvariantCulture, $" m-3.5,-6 L{Number(x)},{Number(y)} l3.5,-6\"/>");
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
                lines[i].StartsWith("tangent", StringComparison.Ordinal) ? "tan "
                : lines[i].StartsWith("cotangent", StringComparison.Ordinal) ? "cot "
                : "";
            var baseline = spot.Y - (lines.Length * Line / 2) + ((i + 0.75) * Line);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"{kind}mid\" x=\"{Number(spot.X)}\" y=\"{Number(baseline)}\">{WebUtility.HtmlEncode(lines[i])}</text>"
            );
        }
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
