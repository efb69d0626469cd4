namespace DualDiff;

/// <summary>What is known of every node of a <see cref="Program"/> before it is rewritten.</summary>
internal sealed class Facts
{
    private const byte FirstIsLiteral = 1;
    private const byte SecondIsLiteral = 2;

    private readonly byte[] literals;
    private readonly double[] values;
    private readonly bool[] isConstant;

    public Facts(Program program)
    {
        Uses = new int[program.Count];
        Consumer = new int[program.Count];
        Levels = new int[program.Count];
        literals = new byte[program.Count];
        values = new double[program.Count];
        isConstant = new bool[program.Count];
        Fold(program);
        CountUses(program);
        FindLiterals(program);
    }

    /// <summary>How many live nodes, outputs and guards read a node; 0 is dead. A product that reads it twice counts once.</summary>
    public int[] Uses { get; }

    /// <summary>The last node that reads a node: the only one where <see cref="Uses"/> is 1.</summary>
    public int[] Consumer { get; }

    /// <summary>0 for inputs and constants, else one more than the highest operand's.</summary>
    public int[] Levels { get; }

    /// <summary>Whether a node does not depend on the inputs.</summary>
    public bool IsConstant(int node) => isConstant[node];

    public double ValueOf(int node) => values[node];

    /// <summary>
    /// Whether a constant operand is the same wherever this operation occurs at this level: then it is part of the formula and
    /// may fold. One that differs is data, which is laid out and never folded.
    /// </summary>
    public bool IsLiteral(int node, int position) =>
        (literals[node] & (position == 0 ? FirstIsLiteral : SecondIsLiteral)) != 0;

    private void Fold(Program program)
    {
        Span<int> room = stackalloc int[2];
        for (var node = 0; node < program.Count; node++)
        {
            if (program.IsConstant(node))
            {
                (isConstant[node], values[node]) = (true, program.ConstantOf(node));
                continue;
            }

            var operands = program.OperandsOf(node, room);
            var (level, all) = (-1, !program.IsInput(node));
            foreach (var operand in operands)
            {
                level = Math.Max(level, Levels[operand]);
                all &= isConstant[operand];
            }

            if (all)
            {
                var x = new double[operands.Length];
                for (var i = 0; i < x.Length; i++)
                {
                    x[i] = values[operands[i]];
                }

                (isConstant[node], values[node]) = (true, program.OperationOf(node).Evaluate(x));
            }
            else
            {
                Levels[node] = level + 1;
            }
        }
    }

    private void CountUses(Program program)
    {
        foreach (var output in program.Outputs)
        {
            Uses[output] += 2;
        }

        foreach (var guard in program.Guards)
        {
            Uses[guard.X] += 2;
            Uses[guard.Y] += 2;
        }

        Span<int> room = stackalloc int[2];
        for (var node = program.Count - 1; node >= 0; node--)
        {
            if (Uses[node] == 0 || isConstant[node])
            {
                continue;
            }

            var last = -1;
            // A square has one factor, but y + y is two terms: to expand both would double the work at each of many doublings.
            var isProduct = program.OperationOf(node) == Ring.Multiply;
            foreach (var operand in program.OperandsOf(node, room))
            {
                Uses[operand] += isProduct && operand == last ? 0 : 1;
                Consumer[operand] = node;
                last = operand;
            }
        }
    }

    private void FindLiterals(Program program)
    {
        var groups = new Dictionary<(int Level, int Operation, int Position), (double Value, bool Differs)>();
        Span<int> room = stackalloc int[2];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var node = 0; node < program.Count; node++)
            {
                if (Uses[node] == 0 || isConstant[node] || program.IsInput(node))
                {
                    continue;
                }

                var operation = program.OperationOf(node);
                if (operation.HasMany)
                {
                    continue;
                }

                var operands = program.OperandsOf(node, room);
                for (var position = 0; position < operands.Length; position++)
                {
                    if (!isConstant[operands[position]])
                    {
                        continue;
                    }

                    // The operands of + and * stand in the order of their nodes: a constant may be on either side.
                    var key = (Levels[node], operation.Id, operation.Commutes ? 0 : position);
                    var value = values[operands[position]];
                    if (pass == 1)
                    {
                        literals[node] |=
                            groups[key].Differs ? (byte)0
                            : position == 0 ? FirstIsLiteral
                            : SecondIsLiteral;
                    }
                    else if (!groups.TryGetValue(key, out var group))
                    {
                        groups.Add(key, (value, false));
                    }
                    else if (!group.Differs && !group.Value.Equals(value))
                    {
                        groups[key] = (value, true);
                    }
                }
            }
        }
    }
}
