namespace DualDiff;

/// <summary>Finds the operands of batches: in line, laid out among the constants, or after they have been gathered.</summary>
/// <param name="graph">The graph.</param>
/// <param name="instructions">Where gathers are written.</param>
internal sealed class OperandFinder(Graph graph, List<Instruction> instructions)
{
    private readonly List<int> gathers = [];
    private readonly List<(int Block, int Length)> temporaries = [];

    public ConstantPool Constants { get; } = new();

    /// <summary>The addresses of all gathered operands.</summary>
    public IReadOnlyList<int> Gathers => gathers;

    /// <summary>How many operands had to be gathered.</summary>
    public int Gathered { get; private set; }

    /// <summary>Where a node is; a constant gets a cell.</summary>
    public int AddressOf(int node, int[] addressOf) =>
        graph.IsConstant(node) ? Constants.Cell(graph.ConstantOf(node)) : addressOf[node];

    /// <summary>Where an operand of a member is; a constant gets a cell.</summary>
    public int AddressOf(Group group, int member, int operand)
    {
        var address = group.Address(member, operand);
        return address == Group.IsConstant ? Constants.Cell(ValueOf(group, member, operand)) : address;
    }

    /// <summary>Where a batch reads an operand: in line, or after it has been gathered.</summary>
    public Operand Locate(Group group, int start, int end, int operand, BlockPool blocks, bool canGoBack = false)
    {
        var first = group.Address(start, operand);
        var isInLine = true;
        var stride = end - start > 1 ? group.Address(start + 1, operand) - first : 0;
        var isConstant = first == Group.IsConstant;
        for (var member = start + 1; member < end; member++)
        {
            var address = group.Address(member, operand);
            isInLine &= address == first + ((member - start) * stride) && (address == Group.IsConstant) == isConstant;
        }

        if (isConstant && isInLine && stride == 0)
        {
            return LayOut(group, start, end, operand);
        }

        if (isInLine && !isConstant && (stride is 0 or 1 || canGoBack && stride == -1))
        {
            return new(first, stride);
        }

        var block = blocks.Take(end - start);
        temporaries.Add((block, end - start));
        instructions.Add(
            new()
            {
                Code = Code.Gather,
                Length = end - start,
                Target = block,
                First = gathers.Count,
            }
        );
        for (var member = start; member < end; member++)
        {
            gathers.Add(AddressOf(group, member, operand));
        }

        Gathered += end - start;
        return new(block, 1);
    }

    private Operand LayOut(Group group, int start, int end, int operand)
    {
        var value = ValueOf(group, start, operand);
        var isSame = true;
        for (var member = start + 1; member < end; member++)
        {
            isSame &=
                ValueOf(group, member, operand).Equals(value)
                && (value != 0 || double.IsNegative(value) == double.IsNegative(ValueOf(group, member, operand)));
        }

        if (isSame)
        {
            return new(Constants.Cell(value), 0);
        }

        var address = Constants.Next;
        for (var member = start; member < end; member++)
        {
            Constants.Append(ValueOf(group, member, operand));
        }

        return new(address, 1);
    }

    /// <summary>Gives back what gathered operands took, once their batch is written.</summary>
    public void Release(BlockPool blocks)
    {
        foreach (var (block, length) in temporaries)
        {
            blocks.Return(block, length);
        }

        temporaries.Clear();
    }

    private double ValueOf(Group group, int member, int operand) =>
        graph.ConstantOf(graph.OperandsOf(group.Node(member))[operand]);
}
