using System.Runtime.CompilerServices;
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
            File.ReadAllText(Path.Combine(Root(), "docs", "images", "explain.svg")).TrimEnd(),
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
    public void ToDot_OfTheDocumentedGraph_IsADigraph() =>
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

    private static string Root([CallerFilePath] string source = "")
    {
        var folder = Path.GetDirectoryName(source);
        while (!File.Exists(Path.Combine(folder!, "dualdiff.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder!;
    }
}
