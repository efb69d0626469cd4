namespace DualDiff;

/// <summary>
/// Nodes of one level and one shape, and where their operands are. Its members are put in the order that cuts into the fewest
/// runs: stretches in which every operand stays where it is or moves on by one.
/// </summary>
internal sealed class Group
{
    /// <summary>The address of a constant, which fits wherever it is wanted.</summary>
    public const int IsConstant = -1;

    private int[] members = [];
    private int[] addresses = [];
    private int[] order = [];
    private int[] best = [];
    private long[] keys = [];

    public int Count { get; private set; }

    public int Operands { get; private set; }

    public Shape Shape { get; private set; } = null!;

    /// <summary>The node of a member, in the chosen order.</summary>
    public int Node(int member) => members[best[member]];

    /// <summary>The address of a member's operand, or <see cref="IsConstant"/>.</summary>
    public int Address(int member, int operand) => addresses[(best[member] * Operands) + operand];

    public void Load(Graph graph, ReadOnlySpan<int> nodes, int[] addressOf)
    {
        Count = nodes.Length;
        Shape = graph.ShapeOf(nodes[0])!;
        Operands = Shape.Operands;
        Reserve();
        nodes.CopyTo(members);
        for (var i = 0; i < Count; i++)
        {
            var next = i * Operands;
            foreach (var operand in graph.OperandsOf(members[i]))
            {
                addresses[next++] = addressOf[operand];
            }

            best[i] = i;
        }
    }

    /// <summary>Sorts by the operands in turn, and keeps what gives the fewest runs.</summary>
    public void Arrange(int[] outputPlaces)
    {
        if (Count == 1)
        {
            return;
        }

        var fewest = Runs(best);
        var hasOutputs = Array.Exists(members[..Count], member => outputPlaces[member] != 0);
        for (var candidate = hasOutputs ? -1 : 0; candidate < Math.Min(Operands, 3) && fewest > 1; candidate++)
        {
            for (var i = 0; i < Count; i++)
            {
                var key = candidate < 0 ? outputPlaces[members[i]] : addresses[(i * Operands) + candidate];
                // Ties stay in the order of the nodes.
                (keys[i], order[i]) = (((long)key << 32) | (uint)i, i);
            }

            Array.Sort(keys, order, 0, Count);
            var runs = Runs(order);
            if (runs < fewest)
            {
                (fewest, best, order) = (runs, order, best);
            }
        }
    }

    /// <summary>Where the run that begins at a member ends.</summary>
    public int RunEnd(int start) => RunEnd(best, start);

    private int Runs(int[] ordered)
    {
        var runs = 0;
        for (var start = 0; start < Count; start = RunEnd(ordered, start))
        {
            runs++;
        }

        return runs;
    }

    private int RunEnd(int[] ordered, int start)
    {
        var end = start + 1;
        if (end == Count)
        {
            return end;
        }

        var previous = addresses.AsSpan(ordered[start] * Operands, Operands);
        var first = addresses.AsSpan(ordered[end] * Operands, Operands);
        for (var i = 0; i < first.Length; i++)
        {
            if (!IsStep(previous[i], first[i], out _))
            {
                return end;
            }
        }

        for (; end < Count; end++)
        {
            var here = addresses.AsSpan(ordered[end] * Operands, Operands);
            var before = addresses.AsSpan(ordered[end - 1] * Operands, Operands);
            for (var i = 0; i < here.Length; i++)
            {
                IsStep(previous[i], first[i], out var step);
                if (!IsStep(before[i], here[i], out var found) || found != step)
                {
                    return end;
                }
            }
        }

        return end;
    }

    private static bool IsStep(int before, int here, out int step)
    {
        step = before == IsConstant ? 0 : here - before;
        return (before == IsConstant) == (here == IsConstant) && step is 0 or 1;
    }

    private void Reserve()
    {
        if (members.Length < Count)
        {
            var size = Math.Max(Count, 2 * members.Length);
            (members, order, best, keys) = (new int[size], new int[size], new int[size], new long[size]);
        }

        if (addresses.Length < Count * Operands)
        {
            addresses = new int[Math.Max(Count * Operands, 2 * addresses.Length)];
        }
    }
}
