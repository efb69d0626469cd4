using System.Text;

namespace DualDiff.Benchmarks;

/// <summary>A table that reads well on a console and in Markdown: the first column to the left, numbers to the right.</summary>
/// <param name="header">Names of the columns.</param>
/// <param name="textColumns">How many columns, from the left, hold text.</param>
internal sealed class MarkdownTable(string[] header, int textColumns = 1)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] row) => rows.Add(row);

    public override string ToString()
    {
        int[] widths = [.. header.Select((name, i) => rows.Select(row => row[i].Length).Append(name.Length).Max())];
        var rule = widths.Select((width, i) => IsText(i) ? new string('-', width) : new string('-', width - 1) + ":");
        var text = new StringBuilder();
        text.AppendLine(Line(header, widths)).AppendLine(Line([.. rule], widths));
        foreach (var row in rows)
        {
            text.AppendLine(Line(row, widths));
        }

        return text.ToString();
    }

    private string Line(string[] cells, int[] widths) =>
        "| "
        + string.Join(" | ", cells.Select((cell, i) => IsText(i) ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])))
        + " |";

    private bool IsText(int column) => column < textColumns;
}
