using System.Globalization;
using System.Xml.Linq;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Matrices as text, tables and heat maps.</summary>
public class MatrixDisplayTests
{
    private static readonly double[,] Small =
    {
        { 1.5, -200, 0 },
        { 1e-10, 0.25, double.NaN },
    };

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void ToTable_AlignsDecimalPoints() =>
        Assert.Equal(
            """
                   [0]      [1]  [2]
            [0]  1.5    -200       0
            [1]  1E-10     0.25  NaN
            """,
            Small.ToTable(),
            ignoreLineEndingDifferences: true
        );

    [Fact]
    public void ToTable_OfAJacobian_IsThatOfItsValues()
    {
        var jacobian = Jacobian((Real[] x) => [x[0] * x[1], Exp(x[1])])([1.0, 2.0]);
        Assert.Equal(jacobian.ToDoubles().ToTable(), jacobian.ToTable());
        Assert.Equal("     [0]      [1]\n[0]    2  1\n[1]    0  7.38906", jacobian.ToTable());
    }

    [Fact]
    public void ToTable_BeyondTheLimit_SaysWhatIsNotShown()
    {
        var lines = new double[1000, 3]
            .ToTable(2)
            .Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.Equal("... 2 x 2 of 1,000 x 3 are shown. A larger limit shows more.", lines[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Small.ToTable(0));
    }

    [Fact]
    public void MatrixWithoutEntries_IsCalledThat()
    {
        Assert.Equal("a matrix of 0 x 3, without entries", new double[0, 3].ToTable());
        Assert.Equal("a matrix of 3 x 0, without entries", new double[3, 0].ToTable());
        Assert.Contains("a matrix of 0 x 3", new double[0, 3].ToHtml(), StringComparison.Ordinal);
        Assert.Contains(">0 x 3<", new double[0, 3].ToHeatMap(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_UpToTwelve_IsATableOfEveryEntry()
    {
        var table = XElement.Parse(Small.ToHtml());
        Assert.Equal("table", table.Name);
        Assert.Equal(
            ["1.5", "-200", "0", "1E-10", "0.25", "NaN"],
            table.Descendants("td").Select(cell => cell.Value.Trim())
        );
        Assert.Equal("table", XElement.Parse(new Real[12, 12].ToHtml()).Name);
    }

    [Theory]
    [InlineData(13, 1)]
    [InlineData(1, 13)]
    public void ToHtml_Larger_IsAHeatMap(int rows, int columns)
    {
        var figure = XElement.Parse(new Real[rows, columns].ToHtml());
        Assert.Equal("figure", figure.Name);
        Assert.NotNull(figure.Element(Svg + "svg"));
    }

    [Fact]
    public void ToHeatMap_ColoursEveryEntryButZero_BySignAndSize()
    {
        var svg = XDocument.Parse(Small.ToHeatMap());
        var squares = svg.Descendants(Svg + "g").Single().Elements();
        Assert.Equal(
            [
                ("down", "1", "M1 0h1v1h-1z"),
                ("nan", null, "M2 1h1v1h-1z"),
                ("up", "0.063", "M0 0h1v1h-1zM0 1h1v1h-1zM1 1h1v1h-1z"),
            ],
            squares.Select(path =>
                (path.Attribute("class")!.Value, path.Attribute("fill-opacity")?.Value, path.Attribute("d")!.Value)
            )
        );
        var notes = svg.Descendants(Svg + "text").Select(text => text.Value).ToArray();
        Assert.Contains("2 x 3, from -200 to 1.5, zeros: 1", notes);
        Assert.Contains("1 NaN (yellow), 0 infinite (green)", notes);
        Assert.Contains("-200", notes);
    }

    [Fact]
    public void ToHeatMap_OfALargeMatrix_ShowsTheFarthestOfEachBlock()
    {
        var matrix = new double[200, 100];
        (matrix[199, 99], matrix[0, 0], matrix[1, 1], matrix[100, 50]) = (double.NegativeInfinity, 1, -2, 1e-300);
        var svg = XDocument.Parse(matrix.ToHeatMap());
        Assert.Equal(
            [("down", "M0 0h1v1h-1z"), ("inf", "M33 66h1v1h-1z"), ("up", "M16 33h1v1h-1z")],
            svg.Descendants(Svg + "g")
                .Single()
                .Elements()
                .Select(path => (path.Attribute("class")!.Value, path.Attribute("d")!.Value))
        );
        Assert.Contains("a square: the farthest from 0 of 3 x 3", svg.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Nothing to number, nothing to colour.</summary>
    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    public void ToHeatMap_WithoutEntries_SaysItsSizeAlone(int rows, int columns) =>
        Assert.Equal([$"{rows} x {columns}"], TextsOf(new double[rows, columns]));

    [Fact]
    public void ToHeatMap_WithoutFiniteEntries_HasNeitherRangeNorColourBar()
    {
        var matrix = new[,]
        {
            { double.NaN, double.NegativeInfinity },
        };
        Assert.Equal(["0", "0", "1", "1 x 2", "1 NaN (yellow), 1 infinite (green)"], TextsOf(matrix));
    }

    [Theory]
    [InlineData(96, "96 x 1, from 0 to 0, zeros: 96")]
    [InlineData(97, "a square: the farthest from 0 of 2 x 2")]
    public void ToHeatMap_FromNinetySevenRowsOn_JoinsEntries(int rows, string lastNote) =>
        Assert.Equal(lastNote, TextsOf(new double[rows, 1])[^1]);

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public void ToHeatMap_OfAnySize_WritesItsNoteBelowTheSquares(int size)
    {
        var svg = XElement.Parse(new double[size, size].ToHeatMap());
        var (frame, note) = (svg.Elements(Svg + "rect").First(), svg.Elements(Svg + "text").Last());
        var squares = (double)frame.Attribute("y")! + (double)frame.Attribute("height")!;
        Assert.InRange((double)note.Attribute("y")!, squares + 12, (double)svg.Attribute("height")! - 4);
    }

    private static string[] TextsOf(double[,] matrix) =>
        [.. XElement.Parse(matrix.ToHeatMap()).Descendants(Svg + "text").Select(text => text.Value)];

    [Fact]
    public void Displays_InACultureWithCommas_AreTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        var (table, html, map) = (Small.ToTable(), Small.ToHtml(), Small.ToHeatMap());
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal((table, html, map), (Small.ToTable(), Small.ToHtml(), Small.ToHeatMap()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
