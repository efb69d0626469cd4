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
    private int[] places = [];

    /// <summary>In so long runs a group may write its results where the caller wants them.</summary>
    private const int DirectRun = 16;

    public int Count { get; private set; }

    public int Operands { get; private set; }

    public Shape Shape { get; private set; } = null!;

    /// <summary>Whether all members are outputs that nobody else reads, in long runs: they go straight to the caller.</summary>
    public bool IsDirect { get; private set; }

    /// <summary>The place of a member among the outputs.</summary>
    public int Place(int member) => places[best[member]];

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

        IsDirect = false;
    }

    /// <summary>Sorts by the operands in turn, and keeps what gives the fewest runs.</summary>
    /// <param name="outputPlaces">The place of each node among the outputs; -1 for none, ~place if somebody else reads it too.</param>
    public void Arrange(int[] outputPlaces)
    {
        for (var i = 0; i < Count; i++)
        {
            places[i] = outputPlaces[members[i]];
        }

        if (places.AsSpan(0, Count).IndexOfAnyExceptInRange(0, int.MaxValue) < 0 && Count >= DirectRun)
        {
            IsDirect = true;
            if (Count >= DirectRun * Order(firstCandidate: -1, lastCandidate: -1))
            {
                return;
            }

            IsDirect = false;
        }

        if (Count > 1)
        {
            Order(
                firstCandidate: places.AsSpan(0, Count).IndexOfAnyExcept(-1) >= 0 ? -1 : 0,
                lastCandidate: Math.Min(Operands, 3) - 1
            );
        }
    }

    /// <summary>
    /// The first member of a chain is made of two operands alike: the one that lies beside those of the further members is put
    /// among them.
    /// </summary>
    public void AlignFirst()
    {
        var hasConstant = addresses[0] == IsConstant || addresses[1] == IsConstant;
        if (Count > 2 && !hasConstant && addresses[0] == (2 * Address(1, 1)) - Address(2, 1))
        {
            (addresses[0], addresses[1]) = (addresses[1], addresses[0]);
        }
    }

    private int Order(int firstCandidate, int lastCandidate)
    {
        var fewest = Runs(best);
        for (var candidate = firstCandidate; candidate <= lastCandidate && fewest > 1; candidate++)
        {
            for (var i = 0; i < Count; i++)
            {
                var key = candidate < 0 ? Math.Max(places[i], ~places[i]) : addresses[(i * Operands) + candidate];
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

        return fewest;
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
        if (IsDirect && places[ordered[end]] != places[ordered[start]] + 1)
        {
            return end;
        }

        for (var i = 0; i < first.Length; i++)
        {
            if (!IsStep(previous[i], first[i], out _))
            {
                return end;
            }
        }

        for (; end < Count; end++)
        {
            if (IsDirect && places[ordered[end]] != places[ordered[end - 1]] + 1)
            {
                return end;
            }

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
            (members, order, best, keys, places) = (
                new int[size],
                new int[size],
                new int[size],
                new long[size],
                new int[size]
            );
        }

        if (addresses.Length < Count * Operands)
        {
            addresses = new int[Math.Max(Count * Operands, 2 * addresses.Length)];
        }
    }
}
