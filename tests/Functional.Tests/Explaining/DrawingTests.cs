using System.Xml.Linq;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>The drawings of one small graph, whole: the one that docs/how-to/explain.md shows.</summary>
public class DrawingTests
{
    private static ComputationGraph Graph => Explain((Real[] x) => (Sin(x[0]) * x[1]) + (2.0 * x[0]))([0.5, 3.0]);

    [Fact]
    public void ToSvg_OfTheDocumentedGraph_IsThePictureOfTheDocumentation() =>
        Assert.Equal(
            File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "docs", "images", "explain.svg")).TrimEnd(),
            Graph.WithTangents(1.0, 0.0).WithCotangents().ToSvg()
        );

    [Fact]
    public void ToMermaid_OfTheDocumentedGraph_IsAFlowchart() =>
        Assert.Equal(
            """
            flowchart TD
              n0(["x[0]<br/>0.5"])
              n1(["x[1]<br/>3"])
              n2["v2 = Sin(x[0])<br/>0.479426"]
              n3["v3 = v2 * x[1]<br/>1.43828"]
              n4["v4 = 2 * x[0]<br/>1"]
              n5["v5 = v3 + v4<br/>2.43828"]
              n0 -->|0.877583| n2
              n2 -->|3| n3
              n1 -->|0.479426| n3
              n0 -->|2| n4
              n3 -->|1| n5
              n4 -->|1| n5

            """,
            Graph.ToMermaid(),
            ignoreLineEndingDifferences: true
        );

    [Fact]
    public void ToDot_OfTheDocumentedGraph_IsADigraphWithRoundInputs() =>
        Assert.Equal(
            """
            digraph {
              node [shape=box];
              n0 [label="x[0]\n0.5", shape=ellipse];
              n1 [label="x[1]\n3", shape=ellipse];
              n2 [label="v2 = Sin(x[0])\n0.479426"];
              n3 [label="v3 = v2 * x[1]\n1.43828"];
              n4 [label="v4 = 2 * x[0]\n1"];
              n5 [label="v5 = v3 + v4\n2.43828"];
              n0 -> n2 [label="0.877583"];
              n2 -> n3 [label="3"];
              n1 -> n3 [label="0.479426"];
              n0 -> n4 [label="2"];
              n3 -> n5 [label="1"];
              n4 -> n5 [label="1"];
            }

            """,
            Graph.ToDot(),
            ignoreLineEndingDifferences: true
        );

    /// <summary>Twelve pixels beside it, as the text is drawn; below its line, what letters need.</summary>
    [Fact]
    public void ToSvg_WithANote_HasRoomForIt()
    {
        var svg = XElement.Parse(Graph.ToSvg(1));
        var note = svg.Elements().Last();
        Assert.StartsWith("5 of 6 nodes are not shown", note.Value, StringComparison.Ordinal);
        Assert.Equal(12.0, (double)note.Attribute("x")!);
        Assert.Equal((note.Value.Length * 7.3) + 24, (double)svg.Attribute("width")!, 0.1);
        Assert.Equal((double)note.Attribute("y")! + 16, (double)svg.Attribute("height")!, 0.1);
    }

    [Fact]
    public void ToDot_BeyondTheLimit_SaysWhatIsNotShown() =>
        Assert.Equal(
            """
            digraph {
              node [shape=box];
              n3 [label="v3 = v2 * x[1]\n1.43828"];
              n5 [label="v5 = v3 + v4\n2.43828"];
              n3 -> n5 [label="1"];
              label="4 of 6 nodes are not shown: those farthest from the results. A larger limit shows more.";
            }

            """,
            Graph.ToDot(2),
            ignoreLineEndingDifferences: true
        );

    [Fact]
    public void ToText_OfEveryKindOfStep_NamesItAndItsOperands()
    {
        static Real Function(Real[] x)
        {
            var difference = x[0] - x[1];
            var third = difference / 3.0;
            var negative = -third;
            var sum = Sum([difference, third, negative, 1.0]);
            return Hypot(sum, Sum([difference, third, negative, sum, 0.5]));
        }

        var graph = Explain((Real[] x) => Function(x))([2.0, 0.7, 9.0]);
        Assert.Equal(
            """
            x[0]                            = 2
            x[1]                            = 0.7
            x[2]                            = 9
            v3 = x[0] - x[1]                = 1.3  slopes 1, -1
            v4 = v3 / 3                     = 0.433333  slopes 0.333333, 0
            v5 = -v4                        = -0.433333  slope -1
            v6 = Sum(v3, v4, v5, 1)         = 2.3  slopes 1, 1, 1, 0
            v7 = Sum(v3, v4, ... 5 numbers) = 4.1
            v8 = Hypot(v6, v7)              = 4.70106  slopes 0.489251, 0.872143  <- result
            """,
            graph.ToText(),
            ignoreLineEndingDifferences: true
        );
        Assert.Equal(
            """
            v6 = Sum(v3, v4, v5, 1)         = 2.3  tangent 0.5  slopes 1, 1, 1, 0
            v7 = Sum(v3, v4, ... 5 numbers) = 4.1  tangent 1
            v8 = Hypot(v6, v7)              = 4.70106  tangent 1.11677  slopes 0.489251, 0.872143  <- result
            6 of 9 nodes are not shown: those farthest from the results. A larger limit shows more.
            """,
            graph.WithTangents(1.0, 0.5, 0.0).ToText(3),
            ignoreLineEndingDifferences: true
        );
    }

    [Fact]
    public void Seeds_OfAnotherLength_AreRefusedInTheseWords()
    {
        Assert.Equal(
            "WithTangents: the array of tangents has 1 components and the list of inputs has 2. Give one component for each.",
            Assert.Throws<ArgumentException>(() => Graph.WithTangents(1.0)).Message
        );
        Assert.Equal(
            "WithCotangents: the array of cotangents has 2 components and the list of results has 1. Give one component for each.",
            Assert.Throws<ArgumentException>(() => Graph.WithCotangents(1.0, 2.0)).Message
        );
    }

    /// <summary>Pictures that were looked at and kept. After a change that is meant, look again and keep the new ones.</summary>
    [Theory]
    [InlineData("small")]
    [InlineData("large")]
    [InlineData("zero")]
    public void ToHeatMap_OfAMatrix_IsThePictureThatWasKept(string name)
    {
        var matrix = name switch
        {
            "small" => new[,]
            {
                { 1, -2.5, 0 },
                { double.NaN, 0.5, double.PositiveInfinity },
            },
            "large" => Filled(3, 200, (i, j) => j % 2 == 0 ? i + j : -0.25 * j),
            _ => new double[1, 1],
        };
        var folder = Path.Combine(RepositoryRoot.Folder, "tests", "Functional.Tests", "Explaining", "Pictures");
        Assert.Equal(File.ReadAllText(Path.Combine(folder, $"heat-map-{name}.svg")).TrimEnd(), matrix.ToHeatMap());
    }

    [Fact]
    public void ToHtml_OfASmallMatrix_NumbersItsRowsAndColumnsAndDrawsZerosFaint()
    {
        var table = XElement.Parse(
            new[,]
            {
                { 1, 0.0 },
                { 2, 3 },
            }.ToHtml()
        );
        Assert.Equal(["", "0", "1", "0", "1"], table.Descendants("th").Select(cell => cell.Value));
        const string Plain = "white-space:pre;padding:2px 8px;text-align:right";
        Assert.Equal(
            [Plain, Plain + ";opacity:.5", Plain, Plain],
            table.Descendants("td").Select(cell => cell.Attribute("style")!.Value)
        );
    }

    [Theory]
    [InlineData(2, 12)]
    [InlineData(12, 2)]
    public void ToTable_BeyondTheLimitOneWay_SaysSo(int rows, int columns) =>
        Assert.EndsWith(
            $"\n... {Math.Min(rows, 10)} x {Math.Min(columns, 10)} of {rows} x {columns} are shown. A larger limit shows more.",
            new double[rows, columns].ToTable(10),
            StringComparison.Ordinal
        );

    /// <summary>The numbers of the rows stand flush right.</summary>
    [Fact]
    public void ToTable_OfElevenRows_AlignsTheirNumbers()
    {
        var lines = new double[11, 1]
            .ToTable()
            .Split('\n');
        Assert.Equal(("      [0]", " [0]    0", " [9]    0", "[10]    0"), (lines[0], lines[1], lines[10], lines[11]));
        Assert.StartsWith("     [0]\n[0]    0\n", new double[10, 1].ToTable(), StringComparison.Ordinal);
    }

    private static double[,] Filled(int rows, int columns, Func<int, int, double> entry)
    {
        var matrix = new double[rows, columns];
        Check.ForEach(matrix, (i, j) => matrix[i, j] = entry(i, j));
        return matrix;
    }
}
