namespace DualDiff;

/// <summary>Collects the nodes of a <see cref="Graph"/>.</summary>
internal sealed class GraphBuilder
{
    private readonly Shape.Table table = new();
    private readonly List<Shape?> shapes = [];
    private readonly List<int> starts = [];
    private readonly List<int> operands = [];
    private readonly List<int> levels = [];
    private readonly List<double> constants = [];
    private readonly Dictionary<long, int> constantNodes = [];

    public int Level(int node) => levels[node];

    public int Input(int place) => Append(null, place, 0);

    public int Constant(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        if (!constantNodes.TryGetValue(bits, out var node))
        {
            constants.Add(value);
            constantNodes.Add(bits, node = Append(null, ~(constants.Count - 1), 0));
        }

        return node;
    }

    public int Call(Operation operation, ReadOnlySpan<int> of) => Node(table.Call(operation, of.Length), of);

    public int Sum(double bias, ReadOnlySpan<Term> terms, ReadOnlySpan<int> of) => Node(table.Sum(bias, terms), of);

    public Graph ToGraph(int inputs, int[] outputs, Guard[] guards) =>
        new([.. shapes], [.. starts], [.. operands], [.. constants], [.. levels], inputs, outputs, guards);

    private int Node(Shape shape, ReadOnlySpan<int> of)
    {
        var level = 0;
        foreach (var operand in of)
        {
            level = Math.Max(level, levels[operand]);
        }

        operands.AddRange(of);
        return Append(shape, operands.Count - of.Length, level + 1);
    }

    private int Append(Shape? shape, int start, int level)
    {
        shapes.Add(shape);
        starts.Add(start);
        levels.Add(level);
        return shapes.Count - 1;
    }
}
