using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;

namespace DualDiff.Notebooks;

/// <summary>Matrices of any number type: aligned text, an HTML table, and a heat map for those too large to read.</summary>
internal static class Matrix
{
    private const int LargestTable = 12;
    private const int PictureSize = 480;

    // Blue for negative, red for positive, white for zero: the ends of ColorBrewer's RdBu.
    private static readonly Vector3 Negative = new(33, 102, 172);
    private static readonly Vector3 Positive = new(178, 24, 43);
    private static readonly Vector3 White = new(255, 255, 255);

    /// <summary>Numbers are what formats itself and can be read back: double, int, decimal, Real, Dual.</summary>
    public static bool IsNumeric(Array matrix) =>
        matrix.Length > 0 && matrix.Cast<object?>().All(entry => entry is IFormattable && Number(entry) is not null);

    public static bool IsSmall(Array matrix) =>
        matrix.GetLength(0) <= LargestTable && matrix.GetLength(1) <= LargestTable;

    public static string Shape(Array matrix) =>
        $"a matrix of {matrix.GetLength(0)} rows and {matrix.GetLength(1)} columns";

    public static string ToText(Array matrix)
    {
        var (rows, columns) = (matrix.GetLength(0), matrix.GetLength(1));
        var widths = Enumerable
            .Range(0, columns)
            .Select(j => Enumerable.Range(0, rows).Max(i => PlainText.Of(matrix.GetValue(i, j)).Length))
            .ToArray();
        return string.Join(
            '\n',
            Enumerable
                .Range(0, rows)
                .Select(i =>
                    $"[{string.Join("  ", widths.Select((width, j) => PlainText.Of(matrix.GetValue(i, j)).PadLeft(width)))}]"
                )
        );
    }

    public static string ToHtml(Array matrix)
    {
        var html = new StringBuilder("<table>");
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            html.Append("<tr>");
            for (var j = 0; j < matrix.GetLength(1); j++)
            {
                var text = WebUtility.HtmlEncode(PlainText.Of(matrix.GetValue(i, j)));
                html.Append(CultureInfo.InvariantCulture, $"<td style=\"text-align:right\">{text}</td>");
            }

            html.Append("</tr>");
        }

        return html.Append("</table>").ToString();
    }

    /// <summary>A square for each entry; the strongest colour stands for the largest magnitude, grey for what is not finite.</summary>
    public static string ToHeatMap(Array matrix)
    {
        var (rows, columns) = (matrix.GetLength(0), matrix.GetLength(1));
        var largest = matrix
            .Cast<object>()
            .Select(e => Math.Abs(Number(e)!.Value))
            .Where(double.IsFinite)
            .DefaultIfEmpty(0)
            .Max();
        var side = Math.Max(1, PictureSize / Math.Max(rows, columns));
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{columns * side}\" height=\"{rows * side}\" shape-rendering=\"crispEdges\">"
        );
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var entry = matrix.GetValue(i, j)!;
                var color = Color(Number(entry)!.Value, largest);
                svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<rect x=\"{j * side}\" y=\"{i * side}\" width=\"{side}\" height=\"{side}\" fill=\"{color}\"><title>[{i}, {j}] = {PlainText.Of(entry)}</title></rect>"
                );
            }
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Color(double value, double largest)
    {
        if (!double.IsFinite(value))
        {
            return "#999999";
        }

        var strength = largest == 0 ? 0 : (float)(Math.Abs(value) / largest);
        var color = Vector3.Lerp(White, value < 0 ? Negative : Positive, strength);
        return string.Create(CultureInfo.InvariantCulture, $"#{(int)color.X:x2}{(int)color.Y:x2}{(int)color.Z:x2}");
    }

    // Through text: every number type has it, and the display needs no reference to any library of numbers.
    private static double? Number(object entry) =>
        double.TryParse(PlainText.Of(entry), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
