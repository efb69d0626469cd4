namespace DualDiff;

/// <summary>
/// Finds chains of products, <c>p_i = p_(i-1) x_i</c>, whose factors are all there when the chain begins: prefix and suffix
/// products. A chain is one instruction instead of one a level, and what reads its members can follow at one level.
/// </summary>
internal static class Scans
{
    /// <summary>A shorter chain is not worth an instruction of its own.</summary>
    private const int Shortest = 8;

    public static Graph Mark(Graph graph)
    {
        var next = NextInChain(graph);
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

            if (chain.Length >= Shortest)
            {
                var shape = Shape.Scan(id++);
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

        return chainOf.Count == 0 ? graph : Level(graph.With(shapes, levels, operands), chainOf, levels);
    }

    /// <summary>For each product the product that goes on from it, or 0.</summary>
    private static int[] NextInChain(Graph graph)
    {
        var next = new int[graph.Count];
        for (var node = 0; node < graph.Count; node++)
        {
            if (graph.ShapeOf(node) is not { IsProduct: true })
            {
                continue;
            }

            var (x, y) = (graph.OperandsOf(node)[0], graph.OperandsOf(node)[1]);
            var before = graph.LevelOf(x) >= graph.LevelOf(y) ? x : y;
            if (x != y && graph.ShapeOf(before) is { IsProduct: true } && next[before] == 0)
            {
                next[before] = node;
            }
        }

        return next;
    }

    /// <summary>The chain from a node on, as far as its factors do not wait for the chain itself.</summary>
    private static int[] Chain(Graph graph, int[] next, int node)
    {
        var chain = new List<int> { node };
        var ready = graph.LevelOf(node);
        for (var (last, member) = (node, next[node]); member != 0; (last, member) = (member, next[member]))
        {
            var operands = graph.OperandsOf(member);
            var factor = operands[0] == last ? operands[1] : operands[0];
            if (graph.LevelOf(factor) >= ready)
            {
                break;
            }

            chain.Add(member);
        }

        return [.. chain];
    }

    /// <summary>Levels again: all members of a chain stand above all factors of the chain.</summary>
    private static Graph Level(Graph graph, Dictionary<int, int[]> chainOf, int[] levels)
    {
        for (var node = 0; node < graph.Count; node++)
        {
            if (graph.ShapeOf(node) is null || chainOf.TryGetValue(node, out var known) && known[0] != node)
            {
                continue;
            }

            var level = 0;
            foreach (var member in known ?? [node])
            {
                foreach (var operand in graph.OperandsOf(member))
                {
                    if (known is null || !chainOf.TryGetValue(operand, out var other) || other != known)
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
