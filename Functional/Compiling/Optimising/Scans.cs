namespace DualDiff;

/// <summary>
/// Finds chains of products, <c>p_i = p_(i-1) x_i</c>, or of sums, whose further operands are all there when the chain begins:
/// prefix and suffix products, cumulative sums. A chain is one instruction instead of one a level, and what reads its members
/// can follow at one level.
/// </summary>
internal static class Scans
{
    /// <summary>A shorter chain is not worth an instruction of its own.</summary>
    private const int Shortest = 8;

    /// <summary>More chains side by side are faster as batches across them: five nanoseconds a batch, one a member.</summary>
    private const int Widest = 3;

    public static Graph Mark(Graph graph)
    {
        var next = NextInChain(graph);
        var widths = Widths(graph, next);
        var (shapes, levels, operands) = graph.Copy();
        var chainOf = new Dictionary<int, int[]>();
        var isInside = new bool[graph.Count];
        var id = 1 + shapes.Select(shape => shape?.Id ?? 0).DefaultIfEmpty().Max();
        for (var node = 0; node < graph.Count; node++)
        {
            if (isInside[node] || next[node] == 0)
            {
                continue;
            }

            var chain = Chain(graph, next, node);
            foreach (var member in chain)
            {
                isInside[member] = true;
            }

            if (chain.Length >= Shortest && 2 * chain.Count(IsNarrow) > chain.Length)
            {
                var shape = Shape.Scan(id++, graph.ShapeOf(node)!.Link!);
                for (var i = 0; i < chain.Length; i++)
                {
                    shapes[chain[i]] = shape;
                    chainOf.Add(chain[i], chain);
                    if (i > 0)
                    {
                        var (x, y) = (operands[graph.StartOf(chain[i])], operands[graph.StartOf(chain[i]) + 1]);
                        (operands[graph.StartOf(chain[i])], operands[graph.StartOf(chain[i]) + 1]) =
                            x == chain[i - 1] ? (x, y) : (y, x);
                    }
                }
            }
        }

        bool IsNarrow(int member) => widths.GetValueOrDefault(KeyOf(graph, member)) <= Widest;

        return chainOf.Count == 0 ? graph : Level(graph.With(shapes, levels, operands), chainOf, levels);
    }

    private static (int Level, int Shape) KeyOf(Graph graph, int node) =>
        (graph.LevelOf(node), graph.ShapeOf(node)!.Id);

    /// <summary>How many chains go on side by side.</summary>
    private static Dictionary<(int Level, int Shape), int> Widths(Graph graph, int[] next)
    {
        var widths = new Dictionary<(int Level, int Shape), int>();
        for (var node = 0; node < graph.Count; node++)
        {
            if (next[node] != 0)
            {
                var key = KeyOf(graph, node);
                widths[key] = widths.GetValueOrDefault(key) + 1;
            }
        }

        return widths;
    }

    /// <summary>For each product the product that goes on from it, or 0; for each sum the sum.</summary>
    private static int[] NextInChain(Graph graph)
    {
        var next = new int[graph.Count];
        for (var node = 0; node < graph.Count; node++)
        {
            var link = graph.ShapeOf(node)?.Link;
            if (link is null)
            {
                continue;
            }

            var (x, y) = (graph.OperandsOf(node)[0], graph.OperandsOf(node)[1]);
            var before = graph.LevelOf(x) >= graph.LevelOf(y) ? x : y;
            if (x != y && graph.ShapeOf(before)?.Link == link && next[before] == 0)
            {
                next[before] = node;
            }
        }

        return next;
    }

    /// <summary>The chain from a node on, as far as its operands do not wait for the chain itself.</summary>
    private static int[] Chain(Graph graph, int[] next, int node)
    {
        var chain = new List<int> { node };
        var ready = graph.LevelOf(node);
        for (var (last, member) = (node, next[node]); member != 0; (last, member) = (member, next[member]))
        {
            var operands = graph.OperandsOf(member);
            var other = operands[0] == last ? operands[1] : operands[0];
            if (graph.LevelOf(other) >= ready)
            {
                break;
            }

            chain.Add(member);
        }

        return [.. chain];
    }

    /// <summary>Levels again: all members of a chain stand above all operands of the chain.</summary>
    private static Graph Level(Graph graph, Dictionary<int, int[]> chainOf, int[] levels)
    {
        for (var node = 0; node < graph.Count; node++)
        {
            var known = chainOf.GetValueOrDefault(node);
            if (graph.ShapeOf(node) is null || known is not null && known[0] != node)
            {
                continue;
            }

            var level = 0;
            foreach (var member in known ?? [node])
            {
                foreach (var operand in graph.OperandsOf(member))
                {
                    if (known is null || chainOf.GetValueOrDefault(operand) != known)
                    {
                        level = Math.Max(level, levels[operand]);
                    }
                }
            }

            foreach (var member in known ?? [node])
            {
                levels[member] = level + 1;
            }
        }

        return graph;
    }
}
