namespace DualDiff;

/// <summary>
/// Which nodes of a graph differ from row to row. The others make a graph of their own, the prologue, whose outputs are what rows
/// need of it.
/// </summary>
internal sealed class RowSplit
{
    private readonly Graph graph;
    private readonly int shared;
    private readonly bool[] isRow;
    private readonly Dictionary<int, int> places = [];

    /// <param name="graph">A graph whose first arguments are shared and the others those of a row.</param>
    /// <param name="shared">How many are shared.</param>
    public RowSplit(Graph graph, int shared)
    {
        this.graph = graph;
        this.shared = shared;
        isRow = new bool[graph.Count];
        for (var node = 0; node < graph.Count; node++)
        {
            if (graph.ShapeOf(node) is not null)
            {
                foreach (var operand in graph.OperandsOf(node))
                {
                    isRow[node] |= isRow[operand];
                }
            }
            else
            {
                isRow[node] = !graph.IsConstant(node) && graph.InputOf(node) >= shared;
            }
        }
    }

    public Graph Graph => graph;

    /// <summary>Whether a node differs from row to row.</summary>
    public bool IsRow(int node) => isRow[node];

    /// <summary>The column of an argument of a row.</summary>
    public int ColumnOf(int node) => graph.InputOf(node) - shared;

    public bool IsColumn(int node) => isRow[node] && graph.ShapeOf(node) is null;

    /// <summary>How many shared numbers rows have asked for by now.</summary>
    public int Places => places.Count;

    /// <summary>The place of a shared node among the prologue's results.</summary>
    public int PlaceOf(int node)
    {
        if (!places.TryGetValue(node, out var place))
        {
            places.Add(node, place = places.Count);
        }

        return place;
    }

    /// <summary>The schedule of everything that was asked for, and of the guards over shared numbers.</summary>
    public Schedule ToPrologue(bool isStrict)
    {
        var outputs = places.OrderBy(entry => entry.Value).Select(entry => entry.Key).ToArray();
        var guards = graph.Guards.Where(guard => !isRow[guard.X] && !isRow[guard.Y]).ToArray();
        var isUsed = new bool[graph.Count];
        foreach (var node in outputs.Concat(guards.SelectMany(guard => new[] { guard.X, guard.Y })))
        {
            isUsed[node] = true;
        }

        for (var node = graph.Count - 1; node >= 0; node--)
        {
            foreach (var operand in isUsed[node] ? graph.OperandsOf(node) : [])
            {
                isUsed[operand] = true;
            }
        }

        var builder = new GraphBuilder();
        var map = new int[graph.Count];
        for (var node = 0; node < graph.Count; node++)
        {
            if (!isRow[node] && (isUsed[node] || graph.ShapeOf(node) is null))
            {
                map[node] = Copy(builder, map, node);
            }
        }

        var prologue = builder.ToGraph(
            shared,
            Array.ConvertAll(outputs, node => map[node]),
            Array.ConvertAll(guards, guard => guard with { X = map[guard.X], Y = map[guard.Y] })
        );
        return Scheduler.Of(prologue, isStrict);
    }

    private int Copy(GraphBuilder builder, int[] map, int node)
    {
        if (graph.IsConstant(node))
        {
            return builder.Constant(graph.ConstantOf(node));
        }

        var shape = graph.ShapeOf(node);
        if (shape is null)
        {
            return builder.Input(graph.InputOf(node));
        }

        var operands = Array.ConvertAll(graph.OperandsOf(node).ToArray(), operand => map[operand]);
        return shape.IsSum ? builder.Sum(shape.Bias, shape.Terms, operands) : builder.Call(shape.Operation!, operands);
    }
}
