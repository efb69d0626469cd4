namespace DualDiff;

/// <summary>
/// Groups nodes by level and shape, gives each group one block of memory, orders its members so that operands are read in
/// line, and cuts it into batches. What guards need comes first.
/// </summary>
internal sealed class Scheduler
{
    private readonly Graph graph;
    private readonly BatchWriter writer;
    private readonly int[] addressOf;
    private readonly int[] groupOf;
    private readonly int[] lastReader;
    private readonly int[] outputPlaces;
    private readonly List<(int Start, int End)> groups = [];
    private readonly Group group = new();
    private int[] nodes = [];
    private int guardGroups;

    private Scheduler(Graph graph, bool isStrict)
    {
        this.graph = graph;
        writer = new(graph, isStrict);
        addressOf = new int[graph.Count];
        groupOf = new int[graph.Count];
        for (var node = 0; node < graph.Count; node++)
        {
            addressOf[node] =
                graph.ShapeOf(node) is not null || graph.IsConstant(node) ? Group.IsConstant : graph.InputOf(node);
        }

        outputPlaces = FindOutputPlaces(graph);
        Sort();
        lastReader = new int[groups.Count];
        FindLastReaders();
    }

    /// <param name="graph">The graph.</param>
    /// <param name="isStrict">Whether only kernels that agree with the scalar rules bit for bit may be used.</param>
    public static Schedule Of(Graph graph, bool isStrict) => new Scheduler(graph, isStrict).Run();

    private Schedule Run()
    {
        var blocks = new BlockPool(graph.Inputs);
        var freed = new List<int>[groups.Count];
        var lengths = new int[groups.Count];
        var starts = new int[groups.Count];
        for (var i = 0; i < groups.Count; i++)
        {
            if (i == guardGroups)
            {
                writer.WriteGuards(addressOf);
            }

            var (start, end) = groups[i];
            group.Load(graph, nodes.AsSpan(start, end - start), addressOf);
            if (group.Shape.IsScan)
            {
                group.AlignFirst();
            }
            else
            {
                group.Arrange(outputPlaces);
            }

            if (group.IsDirect)
            {
                for (var member = 0; member < group.Count; member++)
                {
                    addressOf[group.Node(member)] = OutputAddress.Of(group.Place(member));
                }

                writer.WriteDirect(group, blocks);
                continue;
            }

            (starts[i], lengths[i]) = (blocks.Take(group.Count), group.Count);
            // A chain that reads its factors backwards is laid down backwards, so that its members lie beside theirs.
            // What a guard needs of it comes first, so that a part of a chain may be a single member.
            var isBackward = group.Shape.IsScan && group.Count > 1 && group.Address(1, 1) == group.Address(0, 1) - 1;
            for (var member = 0; member < group.Count; member++)
            {
                addressOf[group.Node(member)] = starts[i] + (isBackward ? group.Count - 1 - member : member);
            }

            if (group.Shape.IsScan)
            {
                writer.WriteScan(group, starts[i], isBackward, blocks);
            }
            else
            {
                writer.WriteGroup(group, starts[i], blocks);
            }

            var last = lastReader[i];
            if (last < groups.Count)
            {
                (freed[last] ??= []).Add(i);
            }

            foreach (var done in freed[i] ?? [])
            {
                blocks.Return(starts[done], lengths[done]);
            }
        }

        if (guardGroups == groups.Count)
        {
            writer.WriteGuards(addressOf);
        }

        return writer.ToSchedule(addressOf, blocks.End);
    }

    private static int[] FindOutputPlaces(Graph graph)
    {
        var places = new int[graph.Count];
        Array.Fill(places, -1);
        for (var i = 0; i < graph.Outputs.Length; i++)
        {
            ref var place = ref places[graph.Outputs[i]];
            place = place == -1 ? i : ~i;
        }

        for (var node = 0; node < graph.Count; node++)
        {
            foreach (var operand in graph.OperandsOf(node))
            {
                MarkRead(ref places[operand]);
            }
        }

        foreach (var guard in graph.Guards)
        {
            MarkRead(ref places[guard.X]);
            MarkRead(ref places[guard.Y]);
        }

        return places;
    }

    private static void MarkRead(ref int place) => place = place >= 0 ? ~place : place;

    private void Sort()
    {
        var isForGuard = new bool[graph.Count];
        foreach (var guard in graph.Guards)
        {
            (isForGuard[guard.X], isForGuard[guard.Y]) = (true, true);
        }

        var computed = 0;
        for (var node = graph.Count - 1; node >= 0; node--)
        {
            computed += graph.ShapeOf(node) is null ? 0 : 1;
            foreach (var operand in isForGuard[node] ? graph.OperandsOf(node) : [])
            {
                isForGuard[operand] = true;
            }
        }

        var keys = new (int Level, int Shape, int Node)[computed];
        nodes = new int[computed];
        for (var node = 0; node < graph.Count; node++)
        {
            if (graph.ShapeOf(node) is { } shape)
            {
                var level = graph.LevelOf(node) + (isForGuard[node] ? int.MinValue : 0);
                keys[^computed--] = (level, shape.Id, node);
            }
        }

        Array.Sort(keys);
        for (var i = 0; i < keys.Length; i++)
        {
            nodes[i] = keys[i].Node;
            if (i == 0 || keys[i].Level != keys[i - 1].Level || keys[i].Shape != keys[i - 1].Shape)
            {
                groups.Add((i, i));
                guardGroups += keys[i].Level < 0 ? 1 : 0;
            }

            groups[^1] = groups[^1] with { End = i + 1 };
            groupOf[nodes[i]] = groups.Count - 1;
        }
    }

    private void FindLastReaders()
    {
        for (var i = 0; i < groups.Count; i++)
        {
            lastReader[i] = i;
        }

        for (var i = 0; i < groups.Count; i++)
        {
            for (var k = groups[i].Start; k < groups[i].End; k++)
            {
                foreach (var operand in graph.OperandsOf(nodes[k]))
                {
                    if (graph.ShapeOf(operand) is not null)
                    {
                        lastReader[groupOf[operand]] = i;
                    }
                }
            }
        }

        // Guards are read after the last group that they need; outputs at the end.
        foreach (var guard in graph.Guards)
        {
            KeepUntil(guard.X, guardGroups - 1);
            KeepUntil(guard.Y, guardGroups - 1);
        }

        foreach (var output in graph.Outputs)
        {
            KeepUntil(output, groups.Count);
        }
    }

    private void KeepUntil(int node, int last)
    {
        if (graph.ShapeOf(node) is not null)
        {
            lastReader[groupOf[node]] = Math.Max(lastReader[groupOf[node]], last);
        }
    }
}
