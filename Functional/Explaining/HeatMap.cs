using System.Globalization;
using System.Text;

namespace DualDiff;

/// <summary>
/// A matrix as squares, red above zero and blue below. A colour covers the page the more, the larger the entry: so zero has the
/// colour of the page, light or dark.
/// </summary>
internal sealed class HeatMap
{
    private const int MostSquares = 96;
    private const int Shades = 16;
    private const double Left = 40;
    private const double Top = 28;
    private const double Character = 7.3;

    private const string Style =
        "<style>:root.ddm{color-scheme:light dark}.ddm{background:#fff;background:light-dark(#fff,#17191d);border-radius:6px;font:12px ui-monospace,monospace}"
        + ".ddm text{fill:#222;fill:light-dark(#222,#ddd)}.ddm .up{fill:#b2182b;fill:light-dark(#b2182b,#ff6f61)}"
        + ".ddm .down{fill:#2166ac;fill:light-dark(#2166ac,#5aa9ff)}.ddm .nan{fill:#d39e00}.ddm .inf{fill:#1a9850}"
        + ".ddm .frame{fill:none;stroke:#888}</style>";

    private readonly int rows;
    private readonly int columns;
    private readonly int block;
    private readonly double[,] squares;
    private readonly Extent extent;

    public HeatMap(double[,] matrix)
    {
        (rows, columns) = (matrix.GetLength(0), matrix.GetLength(1));
        block = Math.Max(1, (Math.Max(rows, columns) + MostSquares - 1) / MostSquares);
        extent = Extent.Of(matrix.Cast<double>());
        squares = Matrices.Build(
            (rows + block - 1) / block,
            (columns + block - 1) / block,
            (i, j) => Farthest(matrix, i * block, j * block)
        );
    }

    public string ToSvg()
    {
        var (m, n) = (squares.GetLength(0), squares.GetLength(1));
        var side = Math.Clamp(Math.Floor(384.0 / Math.Max(Math.Max(m, n), 1)), 4, 24);
        var (width, height) = (n * side, Math.Max(m * side, 120));
        var notes = Notes().ToArray();
        var whole = Math.Max(Left + width + 110, notes.Max(note => note.Length * Character) + Left + 10);
        var tall = Top + height + 16 + (notes.Length * 18);
        var svg = new StringBuilder(
            Text(
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ddm\" width=\"{whole:0.#}\" height=\"{tall:0.#}\" viewBox=\"0 0 {whole:0.#} {tall:0.#}\" role=\"img\">{Style}"
            )
        );
        svg.Append(Text($"<g transform=\"translate({Left},{Top}) scale({side})\">")).Append(Squares()).Append("</g>");
        svg.Append(Frame(Left, Top, width, m * side));
        if (m > 0 && n > 0)
        {
            svg.Append(Label(Left - 6, Top + (side / 2) + 4, "end", "0"));
            svg.Append(m > 1 ? Label(Left - 6, Top + ((m - 0.5) * side) + 4, "end", Text($"{rows - 1}")) : "");
            svg.Append(Label(Left + (side / 2), Top - 8, "middle", "0"));
            svg.Append(n > 1 ? Label(Left + ((n - 0.5) * side), Top - 8, "middle", Text($"{columns - 1}")) : "");
        }

        svg.Append(ColourBar(Left + width + 20, height));
        for (var i = 0; i < notes.Length; i++)
        {
            svg.Append(Label(Left, Top + height + 22 + (i * 18), "start", notes[i]));
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>One path for all squares of one colour: far fewer bytes than an element each.</summary>
    private string Squares()
    {
        var paths = new Dictionary<string, StringBuilder>();
        for (var i = 0; i < squares.GetLength(0); i++)
        {
            for (var j = 0; j < squares.GetLength(1); j++)
            {
                if (Colour(squares[i, j]) is { } colour)
                {
                    var path = paths.TryGetValue(colour, out var found) ? found : paths[colour] = new();
                    path.Append(CultureInfo.InvariantCulture, $"M{j} {i}h1v1h-1z");
                }
            }
        }

        return string.Concat(
            paths
                .OrderBy(path => path.Key, StringComparer.Ordinal)
                .Select(path => $"<path {path.Key} d=\"{path.Value}\"/>")
        );
    }

    /// <summary>The attributes of a square; null for zero, which is the page. What is not zero is never so faint as to look it.</summary>
    private string? Colour(double entry)
    {
        if (!double.IsFinite(entry))
        {
            return double.IsNaN(entry) ? "class=\"nan\"" : "class=\"inf\"";
        }

        var shade = Math.Ceiling(Math.Abs(entry) / extent.Magnitude * Shades);
        return entry == 0 ? null : Shade(entry > 0, Math.Max(shade, 1));
    }

    private static string Shade(bool isPositive, double shade) =>
        Text($"class=\"{(isPositive ? "up" : "down")}\" fill-opacity=\"{shade / Shades:0.###}\"");

    private string ColourBar(double x, double height)
    {
        var (step, middle) = (height / (2 * Shades), Top + (height / 2));
        var bar = new StringBuilder();
        for (var shade = 1; shade <= Shades; shade++)
        {
            var (up, down) = (middle - (shade * step), middle + ((shade - 1) * step));
            bar.Append(Text($"<path {Shade(true, shade)} d=\"M{x:0.#} {up:0.##}h14v{step:0.##}h-14z\"/>"));
            bar.Append(Text($"<path {Shade(false, shade)} d=\"M{x:0.#} {down:0.##}h14v{step:0.##}h-14z\"/>"));
        }

        var text = GraphCut.Text(extent.Magnitude);
        bar.Append(Frame(x, Top, 14, height)).Append(Label(x + 20, Top + 10, "start", text));
        bar.Append(Label(x + 20, middle + 4, "start", "0")).Append(Label(x + 20, Top + height, "start", "-" + text));
        return extent.Magnitude > 0 ? bar.ToString() : "";
    }

    private IEnumerable<string> Notes()
    {
        yield return extent.HasFinite
            ? Text(
                $"{rows:#,0} x {columns:#,0}, from {GraphCut.Text(extent.Least)} to {GraphCut.Text(extent.Greatest)}, zeros: {extent.Zeros:#,0}"
            )
            : Text($"{rows:#,0} x {columns:#,0}");
        if (extent.NaNs + extent.Infinities > 0)
        {
            yield return Text($"{extent.NaNs:#,0} NaN (yellow), {extent.Infinities:#,0} infinite (green)");
        }

        if (block > 1)
        {
            yield return Text($"a square: the farthest from 0 of {block} x {block}");
        }
    }

    private double Farthest(double[,] matrix, int row, int column)
    {
        var farthest = 0.0;
        for (var i = row; i < Math.Min(row + block, rows); i++)
        {
            for (var j = column; j < Math.Min(column + block, columns); j++)
            {
                // MaxMagnitude passes a NaN on.
                farthest = double.MaxMagnitude(farthest, matrix[i, j]);
            }
        }

        return farthest;
    }

    private static string Frame(double x, double y, double width, double height) =>
        Text($"<rect class=\"frame\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\"/>");

    private static string Label(double x, double y, string anchor, string text) =>
        Text($"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{text}</text>");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>What a matrix contains.</summary>
    private readonly record struct Extent(double Least, double Greatest, int Zeros, int NaNs, int Infinities)
    {
        public bool HasFinite => Least <= Greatest;

        public double Magnitude => HasFinite ? Math.Max(Math.Abs(Least), Math.Abs(Greatest)) : 0;

        public static Extent Of(IEnumerable<double> entries) =>
            entries.Aggregate(
                new Extent(double.PositiveInfinity, double.NegativeInfinity, 0, 0, 0),
                (seen, entry) =>
                    double.IsNaN(entry) ? seen with { NaNs = seen.NaNs + 1 }
                    : double.IsInfinity(entry) ? seen with { Infinities = seen.Infinities + 1 }
                    : new(
                        Math.Min(seen.Least, entry),
                        Math.Max(seen.Greatest, entry),
                        seen.Zeros + (entry == 0 ? 1 : 0),
                        seen.NaNs,
                        seen.Infinities
                    )
            );
    }
}
