namespace DualDiff;

/// <summary>
/// A program ready to be scheduled: nodes of few shapes, each after its operands. Immutable. A node without shape is a leaf:
/// an input, or a constant with its value in the program.
/// </summary>
/// <param name="shapes">The shape of every node; null for leaves.</param>
/// <param name="starts">Where a node's operands begin in <paramref name="operands"/>; for an input its place, for a constant ~place in <paramref name="constants"/>.</param>
/// <param name="operands">The operands of all nodes.</param>
/// <param name="constants">The values of constants.</param>
/// <param name="levels">0 for leaves, else one more than the highest operand's.</param>
/// <param name="inputs">How many arguments there are.</param>
/// <param name="outputs">The node of each output.</param>
/// <param name="guards">The guards, over nodes of this graph.</param>
internal sealed class Graph(
    Shape?[] shapes,
    int[] starts,
    int[] operands,
    double[] constants,
    int[] levels,
    int inputs,
    int[] outputs,
    Guard[] guards
)
{
    public int Count => shapes.Length;

    public int Inputs => inputs;

    public int[] Outputs => outputs;

    public Guard[] Guards => guards;

    public Shape? ShapeOf(int node) => shapes[node];

    public int LevelOf(int node) => levels[node];

    public bool IsConstant(int node) => shapes[node] is null && starts[node] < 0;

    public double ConstantOf(int node) => constants[~starts[node]];

    /// <summary>The place of an input among the arguments.</summary>
    public int InputOf(int node) => starts[node];

    public ReadOnlySpan<int> OperandsOf(int node) =>
        shapes[node] is { } shape ? operands.AsSpan(starts[node], shape.Operands) : [];

    /// <summary>The same graph with other shapes and levels, and the operands of some nodes exchanged.</summary>
    public Graph With(Shape?[] otherShapes, int[] otherLevels, int[] otherOperands) =>
        new(otherShapes, starts, otherOperands, constants, otherLevels, inputs, outputs, guards);

    /// <summary>Copies of what a pass may change.</summary>
    public (Shape?[] Shapes, int[] Levels, int[] Operands) Copy() => ([.. shapes], [.. levels], [.. operands]);

    /// <summary>Where the operands of a node begin among all operands.</summary>
    public int StartOf(int node) => starts[node];

    /// <summary>The slow, plain evaluation of every node.</summary>
    public double[] Evaluate(ReadOnlySpan<double> input)
    {
        var values = new double[Count];
        for (var node = 0; node < values.Length; node++)
        {
            if (shapes[node] is { } shape)
            {
                var x = new double[shape.Operands];
                for (var i = 0; i < x.Length; i++)
                {
                    x[i] = values[OperandsOf(node)[i]];
                }

                values[node] = shape.Evaluate(x);
            }
            else
            {
                values[node] = IsConstant(node) ? ConstantOf(node) : input[InputOf(node)];
            }
        }

        return values;
    }
}
