namespace DualDiff;

/// <summary>Writes the instructions of a schedule.</summary>
internal sealed class BatchWriter
{
    /// <summary>A shorter run is gathered with its neighbours.</summary>
    private const int ShortestRun = 4;

    /// <summary>From so many terms on, and with fewer members than <see cref="ShortestRun"/>, a sum runs along its terms.</summary>
    private const int ManyTerms = 8;

    private readonly List<Instruction> instructions = [];
    private readonly List<TermPlan> terms = [];
    private readonly List<Operand> operands = [];
    private readonly Interned<Operation> operations = new();
    private readonly Interned<Predicate> predicates = new();
    private readonly Graph graph;
    private readonly bool isStrict;
    private readonly OperandFinder finder;
    private readonly ReductionWriter reductions;
    private Operand[] found = [];
    private int guardEnd;
    private int computed;
    private int batches;

    /// <param name="graph">The graph.</param>
    /// <param name="isStrict">Whether only kernels that agree with the scalar rules bit for bit may be used.</param>
    public BatchWriter(Graph graph, bool isStrict)
    {
        (this.graph, this.isStrict) = (graph, isStrict);
        finder = new(graph, instructions);
        reductions = new(finder, instructions, terms);
    }

    /// <summary>The batches of a group: each run that is long enough, and what lies between them gathered.</summary>
    public void WriteGroup(Group group, int target, BlockPool blocks)
    {
        computed += group.Count;
        if (group.Count < ShortestRun && group.Shape.Terms.Length >= ManyTerms)
        {
            for (var member = 0; member < group.Count; member++)
            {
                reductions.Write(group, member, target + member);
            }

            batches += group.Count;
            return;
        }

        // Short runs that lie side by side are gathered into one batch.
        for (var start = 0; start < group.Count; )
        {
            var end = group.RunEnd(start);
            var isShort = end - start < ShortestRun && group.Count >= ShortestRun;
            while (isShort && end < group.Count && !IsRun(group, end))
            {
                end = group.RunEnd(end);
            }

            WriteBatch(group, start, end, target + start, BlockPool.RoundUp(group.Count) - start, blocks);
            start = end;
        }
    }

    /// <summary>Runs that go straight to the caller's output.</summary>
    public void WriteDirect(Group group, BlockPool blocks)
    {
        computed += group.Count;
        for (int start = 0, end; start < group.Count; start = end)
        {
            end = group.RunEnd(start);
            WriteBatch(group, start, end, OutputAddress.Of(group.Place(start)), end - start, blocks);
        }
    }

    /// <summary>The questions, once all that they need is written.</summary>
    public void WriteGuards(int[] addressOf)
    {
        new GuardWriter(graph, finder, instructions, predicates).Write(addressOf);
        guardEnd = instructions.Count;
    }

    public Schedule ToSchedule(int[] addressOf, int memoryEnd)
    {
        var (runs, places) = OutputPlan.Of(graph.Outputs, finder, addressOf);
        int Fix(int address) => address >= ConstantPool.Start ? address - ConstantPool.Start + memoryEnd : address;
        return new(
            [.. instructions.Select(instruction => Fixed(instruction, Fix))],
            guardEnd,
            [.. terms.Select(term => term with { X = Fix(term.X), Y = Fix(term.Y) })],
            [.. operands.Select(operand => operand with { Address = Fix(operand.Address) })],
            [.. finder.Gathers.Select(Fix)],
            operations.ToArray(),
            predicates.ToArray(),
            finder.Constants.ToArray(),
            [.. runs.Select(run => run with { Source = Fix(run.Source) })],
            [.. places.Select(place => place with { Source = Fix(place.Source) })],
            graph.Inputs,
            memoryEnd,
            new(computed, batches, finder.Gathered)
        );
    }

    private static Instruction Fixed(Instruction instruction, Func<int, int> fix)
    {
        if (instruction.Code is not (Code.Call or Code.Sum or Code.Reduce or Code.Gather))
        {
            instruction.First = fix(instruction.First);
            instruction.Second = fix(instruction.Second);
        }

        return instruction;
    }

    private static bool IsRun(Group group, int start) => group.RunEnd(start) - start >= ShortestRun;

    private void WriteBatch(Group group, int start, int end, int target, int room, BlockPool blocks)
    {
        if (found.Length < group.Operands)
        {
            found = new Operand[2 * group.Operands];
        }

        for (var i = 0; i < group.Operands; i++)
        {
            found[i] = finder.Locate(group, start, end, i, blocks);
        }

        Write(group.Shape, end - start, target, room);
        finder.Release(blocks);
    }

    /// <summary>A chain of products or sums: one instruction, in the order of the chain.</summary>
    public void WriteScan(Group group, int target, bool isBackward, BlockPool blocks)
    {
        computed += group.Count;
        batches++;
        var others = finder.Locate(group, 0, group.Count, 1, blocks, canGoBack: true);
        var first = finder.Locate(group, 0, 1, 0, blocks);
        instructions.Add(
            new()
            {
                Code = group.Shape.Link == Ring.Add ? Code.CumulativeSum : Code.CumulativeProduct,
                Length = group.Count,
                Target = isBackward ? target + group.Count - 1 : target,
                First = others.Address,
                FirstStride = others.Stride,
                Second = first.Address,
                SecondStride = isBackward ? -1 : 1,
            }
        );
        finder.Release(blocks);
    }

    /// <summary>Whole registers where there is room: runs of one block are written in order, so that the next one overwrites the rest.</summary>
    private static int Padded(int length, int room) =>
        length > 1 && BlockPool.RoundUp(length) <= room ? BlockPool.RoundUp(length) : length;

    private void Write(Shape shape, int length, int target, int room)
    {
        batches++;
        var code = Codes.Of(shape, isStrict);
        if (code == Code.Sum)
        {
            WriteSum(shape, length, target, room);
        }
        else if (code == Code.Call)
        {
            instructions.Add(
                new()
                {
                    Code = code,
                    Length = length,
                    Target = target,
                    First = operands.Count,
                    FirstStride = shape.Operands,
                    Second = operations.IndexOf(shape.Operation!),
                }
            );
            operands.AddRange(found.AsSpan(0, shape.Operands));
        }
        else
        {
            var second = shape.Operands > 1 ? found[1] : default;
            instructions.Add(
                new()
                {
                    Code = code,
                    Kernel = Kernels.PlaceOf(shape.Operation?.Kernel),
                    Length = length,
                    Padded = shape.Operation?.Kernel is { HasSlowLanes: true } ? length : Padded(length, room),
                    Target = target,
                    First = found[0].Address,
                    FirstStride = found[0].Stride,
                    Second = second.Address,
                    SecondStride = second.Stride,
                }
            );
        }
    }

    private void WriteSum(Shape shape, int length, int target, int room)
    {
        instructions.Add(
            new()
            {
                Code = Code.Sum,
                Length = length,
                Padded = Padded(length, room),
                Target = target,
                First = terms.Count,
                FirstStride = shape.Terms.Length,
                Bias = shape.Bias,
            }
        );
        var next = 0;
        foreach (var term in shape.Terms)
        {
            var x = found[next++];
            var y = term.IsProduct ? found[next++] : new(-1, 0);
            terms.Add(
                new()
                {
                    Coefficient = term.Coefficient,
                    X = x.Address,
                    XStride = x.Stride,
                    Y = y.Address,
                    YStride = y.Stride,
                }
            );
        }
    }
}
