namespace DualDiff;

/// <summary>
/// From the recorded program to the graph that runs, as it stands: dead code goes, operations on constants are done, the order
/// of every operation stays. Its results are those of the eager run, bit for bit.
/// </summary>
internal class Lowering
{
    protected Lowering(Program program)
    {
        Program = program;
        Facts = new(program);
        Map = new int[program.Count];
    }

    protected Program Program { get; }

    protected Facts Facts { get; }

    protected GraphBuilder Graph { get; } = new();

    /// <summary>The node of the graph for a node of the program.</summary>
    protected int[] Map { get; }

    public static Graph Strict(Program program) => new Lowering(program).Run();

    protected Graph Run()
    {
        for (var node = 0; node < Map.Length; node++)
        {
            Map[node] =
                Program.IsInput(node) ? Graph.Input(node)
                : Facts.Uses[node] == 0 ? -1
                : Facts.IsConstant(node) ? Graph.Constant(Facts.ValueOf(node))
                : Lower(node);
        }

        return Graph.ToGraph(
            Program.Inputs,
            Array.ConvertAll(Program.Outputs.ToArray(), NodeOf),
            Array.ConvertAll(Program.Guards.ToArray(), guard => guard with { X = NodeOf(guard.X), Y = NodeOf(guard.Y) })
        );
    }

    protected int NodeOf(int node) => Facts.IsConstant(node) ? Graph.Constant(Facts.ValueOf(node)) : Map[node];

    protected virtual int Lower(int node)
    {
        Span<int> room = stackalloc int[2];
        var operands = Program.OperandsOf(node, room).ToArray();
        return Graph.Call(Program.OperationOf(node), Array.ConvertAll(operands, NodeOf));
    }
}
