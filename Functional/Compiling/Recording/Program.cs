namespace DualDiff;

/// <summary>
/// A recorded function: an immutable list of primitives, each after its operands. It holds for every input on which all
/// guards have the recorded answers.
/// </summary>
internal sealed class Program(
    Operation[] operations,
    int[] first,
    int[] second,
    int[] many,
    double[] constants,
    int inputs,
    int[] outputs,
    Guard[] guards
)
{
    /// <summary>How many nodes there are; the first <see cref="Inputs"/> are the arguments.</summary>
    public int Count => operations.Length;

    public int Inputs => inputs;

    public ReadOnlySpan<int> Outputs => outputs;

    public ReadOnlySpan<Guard> Guards => guards;

    public Operation OperationOf(int node) => operations[node];

    public bool IsConstant(int node) => operations[node] == Operation.Constant;

    public bool IsInput(int node) => operations[node] == Operation.Input;

    /// <summary>The value of a constant node.</summary>
    public double ConstantOf(int node) => constants[first[node]];

    /// <summary>The operands of a node; none for inputs and constants.</summary>
    /// <param name="node">The node.</param>
    /// <param name="room">Two places for the operands of small primitives.</param>
    public ReadOnlySpan<int> OperandsOf(int node, Span<int> room)
    {
        var operation = operations[node];
        if (operation.HasMany)
        {
            return many.AsSpan(first[node], second[node]);
        }

        if (operation == Operation.Input || operation == Operation.Constant)
        {
            return [];
        }

        (room[0], room[1]) = (first[node], second[node]);
        return room[..(second[node] < 0 ? 1 : 2)];
    }

    /// <summary>How many operations there are that are neither inputs nor constants.</summary>
    public int OperationCount =>
        operations.Count(operation => operation != Operation.Input && operation != Operation.Constant);

    /// <summary>The slow, plain evaluation: every pass and every engine is compared with it.</summary>
    /// <param name="input">The arguments.</param>
    /// <returns>The value of every node.</returns>
    public double[] Evaluate(ReadOnlySpan<double> input)
    {
        var values = new double[Count];
        Span<int> room = stackalloc int[2];
        for (var node = 0; node < values.Length; node++)
        {
            values[node] =
                IsInput(node) ? input[node]
                : IsConstant(node) ? ConstantOf(node)
                : operations[node].Evaluate(Gather(values, OperandsOf(node, room)));
        }

        return values;
    }

    private static double[] Gather(double[] values, ReadOnlySpan<int> operands)
    {
        var gathered = new double[operands.Length];
        for (var i = 0; i < gathered.Length; i++)
        {
            gathered[i] = values[operands[i]];
        }

        return gathered;
    }
}
