using System.Globalization;
using System.Text;

namespace DualDiff;

/// <summary>The first rows and columns of a matrix as numbers, the decimal points below each other.</summary>
internal sealed class MatrixTable
{
    private const string Style =
        "border-collapse:collapse;font:12px ui-monospace,monospace;text-align:right;font-variant-numeric:tabular-nums";

    // Colours would have to know the page; the text's own, made fainter, does not.
    private const string Index = "font-weight:normal;opacity:.6;padding:2px 8px;text-align:right";
    private const string Cell = "white-space:pre;padding:2px 8px;text-align:right";

    private readonly double[,] matrix;
    private readonly int rows;
    private readonly int columns;
    private readonly string[][] cells;

    public MatrixTable(double[,] matrix, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        this.matrix = matrix;
        (rows, columns) = (Math.Min(limit, matrix.GetLength(0)), Math.Min(limit, matrix.GetLength(1)));
        cells = [.. Enumerable.Range(0, columns).Select(j => Column(j))];
    }

    public string ToText()
    {
        if (rows == 0 || columns == 0)
        {
            return Note;
        }

        var first = Bracketed(rows - 1).Length;
        var head = string.Concat(cells.Select((column, j) => "  " + Bracketed(j).PadLeft(column[0].Length)));
        var lines = Enumerable
            .Range(0, rows)
            .Select(i =>
                Bracketed(i).PadLeft(first)
                + string.Concat(cells.Select((column, j) => "  " + column[i].PadLeft(Bracketed(j).Length)))
            );
        return string.Join(
                '\n',
                lines.Prepend(new string(' ', first) + head).Append(Note).Select(line => line.TrimEnd())
            )
            .TrimEnd('\n');
    }

    public string ToHtml()
    {
        var html = new StringBuilder($"<table class=\"dualdiff-matrix\" style=\"{Style}\">");
        if (rows == 0 || columns == 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<caption>{Note}</caption>");
        }
        else
        {
            html.Append("<tr><th></th>");
            for (var j = 0; j < columns; j++)
            {
                html.Append(CultureInfo.InvariantCulture, $"<th style=\"{Index}\">{j}</th>");
            }

            html.Append("</tr>");
            for (var i = 0; i < rows; i++)
            {
                html.Append(CultureInfo.InvariantCulture, $"<tr><th style=\"{Index}\">{i}</th>");
                for (var j = 0; j < columns; j++)
                {
                    var fainter = matrix[i, j] == 0 ? ";opacity:.5" : "";
                    html.Append(CultureInfo.InvariantCulture, $"<td style=\"{Cell}{fainter}\">{cells[j][i]}</td>");
                }

                html.Append("</tr>");
            }
        }

        return html.Append("</table>").ToString();
    }

    /// <summary>What is not shown, or that there is nothing to show.</summary>
    private string Note =>
        (matrix.GetLength(0), matrix.GetLength(1)) is var (m, n) && (m == 0 || n == 0)
            ? Text($"a matrix of {m} x {n}, without entries")
        : rows < m || columns < n
            ? Text($"... {rows} x {columns} of {m:#,0} x {n:#,0} are shown. A larger limit shows more.")
        : "";

    private string[] Column(int j)
    {
        var texts = Enumerable
            .Range(0, rows)
            .Select(i => matrix[i, j].ToString("G6", CultureInfo.InvariantCulture))
            .ToArray();
        var whole = texts.Select(Whole).ToArray();
        var (left, right) = rows == 0 ? (0, 0) : (whole.Max(), texts.Select((text, i) => text.Length - whole[i]).Max());
        return [.. texts.Select((text, i) => text.PadLeft(text.Length + left - whole[i]).PadRight(left + right))];
    }

    /// <summary>The length of what stands before the decimal point or the exponent.</summary>
    private static int Whole(string number) =>
        number.AsSpan().IndexOfAny('.', 'E') is var end and >= 0 ? end : number.Length;

    private static string Bracketed(int index) => Text($"[{index}]");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
