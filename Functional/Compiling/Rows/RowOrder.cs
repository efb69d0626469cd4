namespace DualDiff;

/// <summary>
/// The order in which the nodes of a row are computed, what guards need first, and when each is read for the last time. Step 2i is
/// node i itself; step 2i + 1 is what follows it: questions and accumulations.
/// </summary>
internal sealed class RowOrder
{
    private readonly int[] nodes;
    private readonly int[] positions;
    private readonly List<int>?[] dying;

    /// <param name="split">Which nodes are rows.</param>
    /// <param name="isNeeded">Which nodes are read at all.</param>
    /// <param name="products">What is summed over the rows, by nodes.</param>
    /// <param name="outputs">The outputs of a row, which live to the end.</param>
    public RowOrder(RowSplit split, bool[] isNeeded, IReadOnlyList<RowProduct> products, int[] outputs)
    {
        var graph = split.Graph;
        var guards = Array.FindAll(graph.Guards, guard => split.IsRow(guard.X) || split.IsRow(guard.Y));
        var isForGuard = new bool[graph.Count];
        foreach (var guard in guards)
        {
            (isForGuard[guard.X], isForGuard[guard.Y]) = (true, true);
        }

        Spread(graph, isForGuard);
        Spread(graph, isNeeded);
        var all = Enumerable
            .Range(0, graph.Count)
            .Where(node => split.IsRow(node) && (isNeeded[node] || isForGuard[node]))
            .ToArray();
        GuardEnd = all.Count(node => isForGuard[node]);
        nodes = [.. all.Where(node => isForGuard[node]), .. all.Where(node => !isForGuard[node])];
        positions = new int[graph.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            positions[nodes[i]] = i;
        }

        var last = new int[graph.Count];
        foreach (var node in nodes)
        {
            foreach (var operand in graph.OperandsOf(node))
            {
                last[operand] = 2 * positions[node];
            }
        }

        foreach (var guard in guards)
        {
            last[guard.X] = Math.Max(last[guard.X], (2 * GuardEnd) - 1);
            last[guard.Y] = Math.Max(last[guard.Y], (2 * GuardEnd) - 1);
        }

        foreach (var product in products)
        {
            last[product.X] = Math.Max(last[product.X], StepOf(product));
            if (product.Y >= 0)
            {
                last[product.Y] = Math.Max(last[product.Y], StepOf(product));
            }
        }

        foreach (var output in outputs)
        {
            last[output] = int.MaxValue;
        }

        dying = new List<int>?[2 * nodes.Length];
        foreach (var node in nodes)
        {
            if (last[node] < dying.Length)
            {
                (dying[last[node]] ??= []).Add(node);
            }
        }
    }

    public ReadOnlySpan<int> Nodes => nodes;

    /// <summary>How many nodes are needed to know whether the recorded path holds.</summary>
    public int GuardEnd { get; }

    /// <summary>The nodes that nobody reads after a step.</summary>
    public IReadOnlyList<int> DyingAt(int step) => dying[step] ?? [];

    /// <summary>When a product can be accumulated.</summary>
    public int StepOf(RowProduct product) =>
        1 + (2 * Math.Max(positions[product.X], product.Y < 0 ? 0 : positions[product.Y]));

    private static void Spread(Graph graph, bool[] isMarked)
    {
        for (var node = graph.Count - 1; node >= 0; node--)
        {
            foreach (var operand in isMarked[node] ? graph.OperandsOf(node) : [])
            {
                isMarked[operand] = true;
            }
        }
    }
}
