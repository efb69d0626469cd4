namespace DualDiff;

/// <summary>
/// The sum of a program over rows, by algebra: a shared number counts once a row, a sum is the sum of its terms, a shared factor moves
/// outside. What is left is summed in accumulators; how the outputs follow from them is a graph of its own, the epilogue.
/// </summary>
/// <remarks>
/// So cotangents of shared numbers are accumulated where rows meet what is shared, and what happened before is
/// transposed once. Adding up a gradient for each row would be another program, several times as long.
/// </remarks>
internal sealed class RowSumLowering
{
    /// <summary>Arguments of the epilogue: how many rows, the accumulators, what the prologue left.</summary>
    private const int CountInput = 0;

    private readonly RowSplit split;
    private readonly Graph graph;
    private readonly bool[] isSummed;
    private readonly bool[] isNeeded;
    private readonly bool[] isExpanded;
    private readonly List<RowProduct> products = [];
    private readonly Dictionary<(int X, int Y), int> accumulators = [];
    private readonly GraphBuilder epilogue = new();
    private readonly Dictionary<int, int> inputs = [];
    private readonly Dictionary<int, int> sums = [];
    private readonly List<Term> terms = [];
    private readonly List<int> operands = [];

    private RowSumLowering(Graph graph, int shared)
    {
        (this.graph, split) = (graph, new(graph, shared));
        isSummed = new bool[graph.Count];
        isNeeded = new bool[graph.Count];
        isExpanded = new bool[graph.Count];
    }

    /// <summary>The body and the epilogue.</summary>
    /// <param name="graph">The program of one row; its first arguments are shared.</param>
    /// <param name="shared">How many are shared.</param>
    /// <param name="width">How many arguments a row has.</param>
    public static (RowSchedule Body, Graph Epilogue) Of(Graph graph, int shared, int width)
    {
        var lowering = new RowSumLowering(graph, shared);
        lowering.Mark();
        var outputs = lowering.WriteEpilogue();
        var body = RowScheduler.OfSum(lowering.split, lowering.isNeeded, [.. lowering.products], width);
        return (body, lowering.epilogue.ToGraph(1 + lowering.products.Count + lowering.split.Places, outputs, []));
    }

    /// <summary>From the outputs down: which nodes are summed by their terms, and which are computed for each row.</summary>
    private void Mark()
    {
        foreach (var output in graph.Outputs)
        {
            isSummed[output] = true;
        }

        foreach (var guard in graph.Guards)
        {
            (isNeeded[guard.X], isNeeded[guard.Y]) = (true, true);
        }

        for (var node = graph.Count - 1; node >= 0; node--)
        {
            if (!split.IsRow(node))
            {
                continue;
            }

            if (isSummed[node] && !isNeeded[node] && IsLinear(node))
            {
                isExpanded[node] = true;
                Expand(node);
            }
            else if (isSummed[node] || isNeeded[node])
            {
                isNeeded[node] = true;
                foreach (var operand in graph.OperandsOf(node))
                {
                    isNeeded[operand] = true;
                }

                if (isSummed[node])
                {
                    Accumulate(node, -1);
                }
            }
        }
    }

    private bool IsLinear(int node) =>
        graph.ShapeOf(node) is { } shape
        && (shape.IsSum || shape.Operation == Ring.Divide && !split.IsRow(graph.OperandsOf(node)[1]));

    private void Expand(int node)
    {
        var of = graph.OperandsOf(node);
        var next = 0;
        foreach (var term in graph.ShapeOf(node)!.IsSum ? graph.ShapeOf(node)!.Terms : [new(1, true)])
        {
            var x = of[next++];
            var y = term.IsProduct ? of[next++] : -1;
            if (y >= 0 && split.IsRow(x) && split.IsRow(y))
            {
                (isNeeded[x], isNeeded[y]) = (true, true);
                Accumulate(x, y);
            }
            else
            {
                isSummed[x] |= split.IsRow(x);
                if (y >= 0)
                {
                    isSummed[y] |= split.IsRow(y);
                }
            }
        }
    }

    private void Accumulate(int x, int y)
    {
        if (!accumulators.ContainsKey((x, y)))
        {
            accumulators.Add((x, y), products.Count);
            products.Add(new(products.Count, x, y));
        }
    }

    private int[] WriteEpilogue()
    {
        for (var node = 0; node < graph.Count; node++)
        {
            if (isExpanded[node])
            {
                sums.Add(node, SumByTerms(node));
            }
        }

        return Array.ConvertAll(graph.Outputs, SumOf);
    }

    private int SumByTerms(int node)
    {
        var shape = graph.ShapeOf(node)!;
        var of = graph.OperandsOf(node);
        if (!shape.IsSum)
        {
            return epilogue.Call(shape.Operation!, [SumOf(of[0]), ValueOf(of[1])]);
        }

        // Sums of operands are nodes of their own and come first: they use the same lists.
        var parts = new List<(double Coefficient, int X, int Y)>();
        if (!Shape.IsNeutral(shape.Bias))
        {
            parts.Add((shape.Bias, Input(CountInput), -1));
        }

        var next = 0;
        foreach (var term in shape.Terms)
        {
            var x = of[next++];
            var y = term.IsProduct ? of[next++] : -1;
            if (y >= 0 && split.IsRow(y) && !split.IsRow(x))
            {
                (x, y) = (y, x);
            }

            parts.Add(
                y < 0 ? (term.Coefficient, SumOf(x), -1)
                : split.IsRow(y) ? (term.Coefficient, Input(1 + accumulators[(x, y)]), -1)
                : graph.IsConstant(y) ? (term.Coefficient * graph.ConstantOf(y), SumOf(x), -1)
                : (term.Coefficient, SumOf(x), ValueOf(y))
            );
        }

        return Close(parts);
    }

    private int Close(List<(double Coefficient, int X, int Y)> parts)
    {
        terms.Clear();
        operands.Clear();
        foreach (var (coefficient, x, y) in parts)
        {
            terms.Add(new(coefficient, y >= 0));
            operands.Add(x);
            if (y >= 0)
            {
                operands.Add(y);
            }
        }

        // Minus zero: adding it changes nothing, not even a sign.
        return epilogue.Sum(
            -0.0,
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(terms),
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(operands)
        );
    }

    /// <summary>The sum of a node over all rows.</summary>
    private int SumOf(int node)
    {
        if (!sums.TryGetValue(node, out var sum))
        {
            sum =
                split.IsRow(node) ? Input(1 + accumulators[(node, -1)])
                : graph.IsConstant(node) ? Close([(graph.ConstantOf(node), Input(CountInput), -1)])
                : Close([(1, Input(CountInput), ValueOf(node))]);
            sums.Add(node, sum);
        }

        return sum;
    }

    /// <summary>A number that all rows share.</summary>
    private int ValueOf(int node) =>
        graph.IsConstant(node)
            ? epilogue.Constant(graph.ConstantOf(node))
            : Input(1 + products.Count + split.PlaceOf(node));

    private int Input(int place)
    {
        if (!inputs.TryGetValue(place, out var node))
        {
            inputs.Add(place, node = epilogue.Input(place));
        }

        return node;
    }
}
