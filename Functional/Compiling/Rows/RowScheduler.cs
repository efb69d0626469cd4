namespace DualDiff;

/// <summary>
/// Lowers the nodes that differ from row to row to instructions over a block of rows, in the order of the program. A slot holds a
/// number a row; it is used again after its last reader.
/// </summary>
internal static class RowScheduler
{
    private const int MostRows = 256;
    private const int ManyRows = 64;
    private const int FewestRows = 32;

    /// <summary>What stays in a first-level cache.</summary>
    private const int FewBytes = 32 << 10;

    /// <summary>Half a megabyte: what stays in a second-level cache.</summary>
    private const int MostBytes = 512 << 10;

    /// <summary>A program whose rows have outputs.</summary>
    /// <param name="graph">The program of one row; its first arguments are shared.</param>
    /// <param name="shared">How many are shared.</param>
    /// <param name="width">How many arguments a row has.</param>
    /// <param name="isStrict">Whether only kernels that agree with the scalar rules bit for bit may be used.</param>
    public static RowSchedule Of(Graph graph, int shared, int width, bool isStrict)
    {
        var isNeeded = new bool[graph.Count];
        foreach (var output in graph.Outputs)
        {
            isNeeded[output] = true;
        }

        return Of(new RowSplit(graph, shared), isNeeded, [], graph.Outputs, width, isStrict);
    }

    /// <summary>A program whose rows are summed.</summary>
    /// <param name="split">The program of one row.</param>
    /// <param name="isNeeded">The nodes that are read.</param>
    /// <param name="products">What is summed, by nodes; each has an accumulator of its own.</param>
    /// <param name="width">How many arguments a row has.</param>
    public static RowSchedule OfSum(RowSplit split, bool[] isNeeded, RowProduct[] products, int width) =>
        Of(split, isNeeded, products, [], width, false);

    private static RowSchedule Of(
        RowSplit split,
        bool[] isNeeded,
        RowProduct[] products,
        int[] outputs,
        int width,
        bool isStrict
    )
    {
        var graph = split.Graph;
        var order = new RowOrder(split, isNeeded, products, outputs);
        var waiting = products.OrderBy(order.StepOf).ToArray();
        var writer = new RowWriter(split, isStrict);
        foreach (var node in order.Nodes)
        {
            // All columns are loaded at once, at the beginning of a block.
            if (split.IsColumn(node))
            {
                writer.Load(node);
            }
        }

        var next = 0;
        for (var i = 0; i < order.Nodes.Length; i++)
        {
            if (i == order.GuardEnd)
            {
                writer.EndGuards();
            }

            // An instruction reads a row before it writes it: the result may take the place of an operand.
            var node = order.Nodes[i];
            var operands = writer.Locate(graph.OperandsOf(node));
            writer.Free(order.DyingAt(2 * i));
            if (!split.IsColumn(node))
            {
                writer.Write(node, operands);
            }

            var first = next;
            while (next < waiting.Length && order.StepOf(waiting[next]) == (2 * i) + 1)
            {
                next++;
            }

            writer.Accumulate(waiting.AsSpan(first, next - first));
            writer.Free(order.DyingAt((2 * i) + 1));
        }

        if (order.GuardEnd == order.Nodes.Length)
        {
            writer.EndGuards();
        }

        var fewest = BytesOf(ManyRows) <= FewBytes ? ManyRows : FewestRows;
        var most = fewest == ManyRows ? FewBytes : MostBytes;
        var rows = MostRows;
        while (rows > fewest && BytesOf(rows) > most)
        {
            rows /= 2;
        }

        return writer.ToSchedule(outputs, products.Length, width, rows, order.Nodes.Length);

        long BytesOf(int count) => (long)count * writer.Slots * sizeof(double);
    }
}
