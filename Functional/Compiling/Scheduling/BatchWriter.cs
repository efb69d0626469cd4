namespace DualDiff;

/// <summary>Writes the instructions of a schedule.</summary>
internal sealed class BatchWriter(Graph graph, bool isStrict)
{
    /// <summary>A shorter run is gathered with its neighbours.</summary>
    private const int ShortestRun = 4;

    /// <summary>From so many terms on, and with fewer members than <see cref="ShortestRun"/>, a sum runs along its terms.</summary>
    private const int ManyTerms = 8;

    private readonly List<Instruction> instructions = [];
    private readonly List<TermPlan> terms = [];
    private readonly List<Operand> operands = [];
    private readonly List<int> gathers = [];
    private readonly Interned<Operation> operations = new();
    private readonly Interned<Predicate> predicates = new();
    private readonly ConstantPool constants = new();
    private readonly List<(int Block, int Length)> temporaries = [];
    private Operand[] found = [];
    private int guardEnd;
    private int computed;
    private int gathered;
    private int batches;

    /// <summary>The batches of a group: each run that is long enough, and what lies between them gathered.</summary>
    public void WriteGroup(Group group, int target, BlockPool blocks)
    {
        computed += group.Count;
        if (group.Count < ShortestRun && group.Shape.Terms.Length >= ManyTerms)
        {
            for (var member = 0; member < group.Count; member++)
            {
                WriteReduction(group, member, target + member);
            }

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

            WriteBatch(group, start, end, target + start, blocks);
            start = end;
        }
    }

    /// <summary>Runs that go straight to the caller's output.</summary>
    public void WriteDirect(Group group, BlockPool blocks)
    {
        computed += group.Count;
        for (var start = 0; start < group.Count; start = group.RunEnd(start))
        {
            WriteBatch(group, start, group.RunEnd(start), OutputAddress.Of(group.Place(start)), blocks);
        }
    }

    /// <summary>Questions of one kind and answer, batch by batch.</summary>
    public void WriteGuards(int[] addressOf, BlockPool blocks)
    {
        foreach (var kind in graph.Guards.GroupBy(guard => (guard.Predicate, guard.Outcome)))
        {
            var guards = kind.OrderBy(guard => addressOf[guard.X]).ThenBy(guard => addressOf[guard.Y]).ToArray();
            for (var start = 0; start < guards.Length; )
            {
                var (x, y) = (OperandOf(guards[start].X, addressOf), OperandOf(guards[start].Y, addressOf));
                var end = start + 1;
                var (xStride, yStride) = (0, 0);
                for (; end < guards.Length; end++)
                {
                    var dx = OperandOf(guards[end].X, addressOf) - OperandOf(guards[end - 1].X, addressOf);
                    var dy = OperandOf(guards[end].Y, addressOf) - OperandOf(guards[end - 1].Y, addressOf);
                    if (end == start + 1)
                    {
                        (xStride, yStride) = (dx, dy);
                    }

                    if (dx is not (0 or 1) || dy is not (0 or 1) || (dx, dy) != (xStride, yStride))
                    {
                        break;
                    }
                }

                instructions.Add(
                    new()
                    {
                        Code = Code.Guard,
                        Length = end - start,
                        First = x,
                        FirstStride = end - start == 1 ? 0 : xStride,
                        Second = y,
                        SecondStride = end - start == 1 ? 0 : yStride,
                        Target = predicates.IndexOf(kind.Key.Predicate),
                        Bias = kind.Key.Outcome ? 1 : 0,
                    }
                );
                start = end;
            }
        }

        guardEnd = instructions.Count;
    }

    public Schedule ToSchedule(int[] addressOf, int memoryEnd, int groups)
    {
        var (runs, places) = (new List<OutputRun>(), new List<OutputPlace>());
        for (var start = 0; start < graph.Outputs.Length; )
        {
            var source = OperandOf(graph.Outputs[start], addressOf);
            var end = start + 1;
            if (OutputAddress.IsOne(source))
            {
                start = end;
                continue;
            }

            while (end < graph.Outputs.Length && OperandOf(graph.Outputs[end], addressOf) == source + end - start)
            {
                end++;
            }

            if (end - start >= ShortestRun)
            {
                runs.Add(new(source, start, end - start));
            }
            else
            {
                end = start + 1;
                places.Add(new(source, start));
            }

            start = end;
        }

        int Fix(int address) => address >= ConstantPool.Start ? address - ConstantPool.Start + memoryEnd : address;
        return new(
            [.. instructions.Select(instruction => Fixed(instruction, Fix))],
            guardEnd,
            [.. terms.Select(term => term with { X = Fix(term.X), Y = Fix(term.Y) })],
            [.. operands.Select(operand => operand with { Address = Fix(operand.Address) })],
            [.. gathers.Select(Fix)],
            operations.ToArray(),
            predicates.ToArray(),
            constants.ToArray(),
            [.. runs.Select(run => run with { Source = Fix(run.Source) })],
            [.. places.Select(place => place with { Source = Fix(place.Source) })],
            graph.Inputs,
            memoryEnd,
            new(computed, groups, batches, gathered, graph.Guards.Length)
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

    private void WriteBatch(Group group, int start, int end, int target, BlockPool blocks)
    {
        if (found.Length < group.Operands)
        {
            found = new Operand[2 * group.Operands];
        }

        for (var i = 0; i < group.Operands; i++)
        {
            found[i] = Locate(group, start, end, i, blocks);
        }

        Write(group.Shape, end - start, target);
        Release(blocks);
    }

    private void Release(BlockPool blocks)
    {
        foreach (var (block, length) in temporaries)
        {
            blocks.Return(block, length);
        }

        temporaries.Clear();
    }

    /// <summary>A chain of products: one instruction, in the order of the chain.</summary>
    public void WriteScan(Group group, int target, bool isBackward, BlockPool blocks)
    {
        computed += group.Count;
        batches++;
        var factors = Locate(group, 0, group.Count, 1, blocks, canGoBack: true);
        var first = Locate(group, 0, 1, 0, blocks);
        instructions.Add(
            new()
            {
                Code = Code.Scan,
                Length = group.Count,
                Target = isBackward ? target + group.Count - 1 : target,
                First = factors.Address,
                FirstStride = factors.Stride,
                Second = first.Address,
                SecondStride = isBackward ? -1 : 1,
            }
        );
        Release(blocks);
    }

    /// <summary>Where a batch reads an operand: in line, or after it has been gathered.</summary>
    private Operand Locate(Group group, int start, int end, int operand, BlockPool blocks, bool canGoBack = false)
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
            var address = group.Address(member, operand);
            gathers.Add(address == Group.IsConstant ? constants.Cell(ValueOf(group, member, operand)) : address);
        }

        gathered += end - start;
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
            return new(constants.Cell(value), 0);
        }

        var address = constants.Next;
        for (var member = start; member < end; member++)
        {
            constants.Append(ValueOf(group, member, operand));
        }

        return new(address, 1);
    }

    private double ValueOf(Group group, int member, int operand) =>
        graph.ConstantOf(graph.OperandsOf(group.Node(member))[operand]);

    private void Write(Shape shape, int length, int target)
    {
        batches++;
        if (shape.IsSum)
        {
            WriteSum(shape, length, target);
            return;
        }

        var operation = shape.Operation!;
        var code =
            operation == Ring.Add ? Code.Add
            : operation == Ring.Subtract ? Code.Subtract
            : operation == Ring.Multiply ? Code.Multiply
            : operation.Kernel != Kernel.None && (!isStrict || Kernels.IsExact(operation.Kernel)) ? Code.Kernel
            : Code.Call;
        if (code != Code.Call)
        {
            WriteTwo(code, operation.Kernel, length, target);
            return;
        }

        instructions.Add(
            new()
            {
                Code = Code.Call,
                Length = length,
                Target = target,
                First = operands.Count,
                FirstStride = shape.Operands,
                Second = operations.IndexOf(operation),
            }
        );
        operands.AddRange(found.AsSpan(0, shape.Operands));
    }

    private void WriteTwo(Code code, Kernel kernel, int length, int target) =>
        instructions.Add(
            new()
            {
                Code = code,
                Kernel = kernel,
                Length = length,
                Target = target,
                First = found[0].Address,
                FirstStride = found[0].Stride,
                Second = found.Length > 1 ? found[1].Address : 0,
                SecondStride = found.Length > 1 ? found[1].Stride : 0,
            }
        );

    private void WriteSum(Shape shape, int length, int target)
    {
        Code? code = !Shape.IsNeutral(shape.Bias)
            ? null
            : shape.Terms switch
            {
                [{ IsProduct: true, Coefficient: 1 }] => Code.Multiply,
                [{ IsProduct: false, Coefficient: 1 }, { IsProduct: false, Coefficient: 1 }] => Code.Add,
                [{ IsProduct: false, Coefficient: 1 }, { IsProduct: false, Coefficient: -1 }] => Code.Subtract,
                _ => null,
            };
        if (code is { } simple)
        {
            WriteTwo(simple, Kernel.None, length, target);
            return;
        }

        instructions.Add(
            new()
            {
                Code = Code.Sum,
                Length = length,
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

    /// <summary>A sum along its terms: runs in which both factors stay or move on by one, with one coefficient.</summary>
    private void WriteReduction(Group group, int member, int target)
    {
        batches++;
        var start = terms.Count;
        foreach (var (term, x, y) in SortedTerms(group, member))
        {
            if (terms.Count > start && Extends(terms[^1], term, x, y, out var longer))
            {
                terms[^1] = longer;
            }
            else
            {
                terms.Add(
                    new()
                    {
                        Coefficient = term.Coefficient,
                        X = x,
                        Y = y,
                        Length = 1,
                    }
                );
            }
        }

        instructions.Add(
            new()
            {
                Code = Code.Reduce,
                Length = 1,
                Target = target,
                First = start,
                FirstStride = terms.Count - start,
                Bias = group.Shape.Bias,
            }
        );
    }

    /// <summary>The terms of one sum in the order of their addresses, so that those side by side become a run.</summary>
    private (Term Term, int X, int Y)[] SortedTerms(Group group, int member)
    {
        var sorted = new (Term Term, int X, int Y)[group.Shape.Terms.Length];
        var next = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var term = group.Shape.Terms[i];
            var x = AddressOf(group, member, next++);
            sorted[i] = (term, x, term.IsProduct ? AddressOf(group, member, next++) : -1);
        }

        Array.Sort(
            sorted,
            (a, b) =>
                a.Term.Coefficient != b.Term.Coefficient ? a.Term.Coefficient.CompareTo(b.Term.Coefficient)
                : a.Term.IsProduct != b.Term.IsProduct ? a.Term.IsProduct.CompareTo(b.Term.IsProduct)
                : a.X != b.X ? a.X.CompareTo(b.X)
                : a.Y.CompareTo(b.Y)
        );
        return sorted;
    }

    private static bool Extends(TermPlan run, Term term, int x, int y, out TermPlan longer)
    {
        longer = run;
        var isSameKind = run.Coefficient.Equals(term.Coefficient) && (run.Y >= 0) == term.IsProduct;
        if (run.Length == 1)
        {
            (longer.XStride, longer.YStride) = (x - run.X, term.IsProduct ? y - run.Y : 0);
        }

        longer.Length++;
        return isSameKind
            && longer.XStride is 0 or 1
            && longer.YStride is 0 or 1
            && x == run.X + (run.Length * longer.XStride)
            && (!term.IsProduct || y == run.Y + (run.Length * longer.YStride));
    }

    private int AddressOf(Group group, int member, int operand)
    {
        var address = group.Address(member, operand);
        return address == Group.IsConstant ? constants.Cell(ValueOf(group, member, operand)) : address;
    }

    private int OperandOf(int node, int[] addressOf) =>
        graph.IsConstant(node) ? constants.Cell(graph.ConstantOf(node)) : addressOf[node];
}
