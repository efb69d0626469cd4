using CsCheck;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Where the nodes of a drawing stand.</summary>
public class LayoutTests
{
    private const double Gap = 24;
    private const double Rounding = 1e-6;

    /// <summary>The operands in one layer or several, whichever use comes first.</summary>
    [Fact]
    public void Input_UsedTwice_StandsJustAboveItsFirstUse()
    {
        var layout = Of(Explain((Real[] x) => Sin(Sin(Sin(x[0])) * x[1]) * x[1])([0.5, 0.25]));
        Assert.Equal([0, 2, 1, 2, 3, 4, 5], Enumerable.Range(0, 7).Select(id => layout.Spots[id].Layer));
    }

    /// <summary>The product pulls two inputs together, past the one between them, and everything else follows.</summary>
    [Fact]
    public void Nodes_WithRoom_StandInTheMiddleOfTheirNeighbours()
    {
        var layout = Of(
            Explain<Real[], Real[]>(x =>
            {
                var (left, between, right) = (Sin(x[0]), Cos(x[1]), Exp(x[2]));
                var (product, root) = (left * right, Sqrt(between));
                return [Tanh(product), Tanh(root)];
            })([0.5, 0.25, 0.75])
        );
        double X(int node) => layout.Spots[node].X;
        var (product, root) = ((X(3) + X(5)) / 2, X(4));
        Assert.All([(0, X(3)), (1, X(4)), (2, X(5)), (6, product), (7, root), (8, product), (9, root)], Stands);
        Assert.True(X(3) < X(5) && X(5) < X(4));

        void Stands((int Node, double X) want) => Check.Near(want.X, X(want.Node), want.Node, 1e-9);
    }

    /// <summary>
    /// Inputs above random products, boxes of random widths. Of a row of boxes that touch, any first ones would as a whole rather
    /// go right, into the others, and all together are where they want to be: so no sum of squares is smaller.
    /// </summary>
    [Fact]
    public void Inputs_AboveTheirProducts_AreAsNearAsTheirBoxesAllow() =>
        Gen.Select(Gen.Int[0, 7].Array[8], Gen.Double[20, 200].Array[16])
            .Sample(
                (partners, widths) =>
                {
                    var graph = Explain<Real[], Real[]>(x => [.. partners.Select((other, i) => x[i] * x[other])]);
                    var layout = Of(graph([1, 2, 3, 4, 5, 6, 7, 8]), node => widths[node.Id]);
                    var row = layout.Spots.Values.Where(spot => spot.Layer == 0).OrderBy(spot => spot.X).ToArray();
                    var rest = 0.0;
                    for (var i = 0; i < row.Length; i++)
                    {
                        rest += row[i].Below.Average(product => product.X) - row[i].X;
                        var gap = i + 1 < row.Length ? Between(row[i], row[i + 1]) : double.PositiveInfinity;
                        Assert.InRange(gap, Gap - Rounding, double.PositiveInfinity);
                        Assert.InRange(rest, -Rounding, gap > Gap + Rounding ? Rounding : double.PositiveInfinity);
                    }
                }
            );

    private static double Between(GraphLayout.Spot left, GraphLayout.Spot right) =>
        right.X - (right.Width / 2) - (left.X + (left.Width / 2));

    private static GraphLayout Of(ComputationGraph graph, Func<GraphNode, double>? width = null) =>
        new(new GraphCut(graph, 100), width ?? (_ => 100), 50);
}
