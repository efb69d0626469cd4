namespace DualDiff;

/// <summary>Writes the instructions of a <see cref="RowSchedule"/> and hands out slots.</summary>
internal sealed class RowWriter(RowSplit split, bool isStrict)
{
    /// <summary>Addresses of slots begin here until it is known how many rows a block has.</summary>
    private const int SlotStart = 1 << 29;

    private readonly Graph graph = split.Graph;
    private readonly int[] slots = new int[split.Graph.Count];
    private readonly Stack<int> free = [];
    private readonly SortedDictionary<int, int> columns = [];
    private readonly List<RowInstruction> instructions = [];
    private readonly List<RowGuard> guards = [];
    private readonly List<RowTerm> terms = [];
    private readonly List<RowProduct> products = [];
    private readonly List<Operand> operands = [];
    private readonly Interned<Operation> operations = new();
    private readonly ConstantPool constants = new();
    private int guardEnd;

    /// <summary>How many slots there are by now.</summary>
    public int Slots { get; private set; }

    /// <summary>An argument of the row.</summary>
    public void Load(int node)
    {
        Take(node);
        columns.Add(split.ColumnOf(node), AddressOf(node));
    }

    public void Free(IReadOnlyList<int> nodes)
    {
        foreach (var node in nodes)
        {
            free.Push(slots[node]);
        }
    }

    /// <summary>Where the operands of a node are.</summary>
    public Operand[] Locate(ReadOnlySpan<int> nodes) => Array.ConvertAll(nodes.ToArray(), Locate);

    /// <summary>The instruction of a node whose operands have been located.</summary>
    public void Write(int node, Operand[] found)
    {
        Take(node);
        var shape = graph.ShapeOf(node)!;
        var code = CodeOf(shape);
        if (code == Code.Sum)
        {
            WriteSum(shape, AddressOf(node), found);
        }
        else if (code is Code.Call or Code.LogSumExp or Code.Largest)
        {
            instructions.Add(
                new()
                {
                    Code = code,
                    Target = AddressOf(node),
                    First = operands.Count,
                    FirstStride = found.Length,
                    Second = operations.IndexOf(shape.Operation!),
                }
            );
            operands.AddRange(found);
        }
        else
        {
            instructions.Add(
                new()
                {
                    Code = code,
                    Kernel = Kernels.PlaceOf(shape.Operation?.Kernel),
                    Target = AddressOf(node),
                    First = found[0].Address,
                    FirstStride = found[0].Stride,
                    Second = found.Length > 1 ? found[1].Address : 0,
                    SecondStride = found.Length > 1 ? found[1].Stride : 0,
                }
            );
        }
    }

    /// <summary>Adds products of nodes that have just been computed to their accumulators.</summary>
    public void Accumulate(ReadOnlySpan<RowProduct> ready)
    {
        if (ready.Length == 0)
        {
            return;
        }

        instructions.Add(
            new()
            {
                Code = Code.Accumulate,
                First = products.Count,
                FirstStride = ready.Length,
            }
        );
        foreach (var (accumulator, x, y) in ready)
        {
            products.Add(new(accumulator, AddressOf(x), y < 0 ? -1 : AddressOf(y)));
        }
    }

    /// <summary>What is needed to know whether a row takes the recorded path is there.</summary>
    public void EndGuards()
    {
        guardEnd = instructions.Count;
        foreach (var guard in graph.Guards)
        {
            if (split.IsRow(guard.X) || split.IsRow(guard.Y))
            {
                guards.Add(new(guard.Predicate, guard.Outcome, Locate(guard.X), Locate(guard.Y)));
            }
        }
    }

    public RowSchedule ToSchedule(int[] outputs, int accumulators, int width, int rows, int nodes)
    {
        var results = Locate(outputs);
        var prologue = split.ToPrologue(isStrict);
        var literals = constants.ToArray();
        var accumulatorStart = RoundUp(split.Places + literals.Length);
        var slotStart = accumulatorStart + (accumulators * VectorLoop.Width);

        int Fix(int address) =>
            address >= ConstantPool.Start ? address - ConstantPool.Start + split.Places
            : address >= SlotStart ? slotStart + ((address - SlotStart) * rows)
            : address;
        Operand FixOperand(Operand operand) => operand with { Address = Fix(operand.Address) };
        int AccumulatorAt(int accumulator) => accumulatorStart + (accumulator * VectorLoop.Width);
        return new(
            prologue,
            split.Places,
            [.. instructions.Select(instruction => Fixed(instruction, Fix))],
            guardEnd,
            [.. guards.Select(guard => guard with { X = FixOperand(guard.X), Y = FixOperand(guard.Y) })],
            RowColumns.Group(columns, width, Fix),
            width,
            [.. terms.Select(term => term with { X = Fix(term.X), Y = Fix(term.Y) })],
            [
                .. products.Select(product => new RowProduct(
                    AccumulatorAt(product.Accumulator),
                    Fix(product.X),
                    Fix(product.Y)
                )),
            ],
            [.. operands.Select(FixOperand)],
            operations.ToArray(),
            literals,
            split.Places,
            accumulatorStart,
            accumulators,
            Array.ConvertAll(results, FixOperand),
            rows,
            slotStart + (Slots * rows),
            nodes
        );
    }

    private static RowInstruction Fixed(RowInstruction instruction, Func<int, int> fix)
    {
        instruction.Target = fix(instruction.Target);
        if (instruction.Code is Code.Kernel or Code.Add or Code.Subtract or Code.Multiply)
        {
            instruction.First = fix(instruction.First);
            instruction.Second = fix(instruction.Second);
        }

        return instruction;
    }

    private static int RoundUp(int length) => (length + VectorLoop.Width - 1) / VectorLoop.Width * VectorLoop.Width;

    private void Take(int node) => slots[node] = free.TryPop(out var slot) ? slot : Slots++;

    private int AddressOf(int node) => SlotStart + slots[node];

    private Operand Locate(int node) =>
        split.IsRow(node) ? new(AddressOf(node), 1)
        : graph.IsConstant(node) ? new(constants.Cell(graph.ConstantOf(node)), 0)
        : new(split.PlaceOf(node), 0);

    /// <summary>As in a batch; two primitives of many arguments have loops over rows of their own.</summary>
    private Code CodeOf(Shape shape) =>
        isStrict ? Codes.Of(shape, isStrict)
        : shape.Operation == ManyOperation<LogSumExpRule>.Instance ? Code.LogSumExp
        : shape.Operation == ManyOperation<LargestRule>.Instance ? Code.Largest
        : Codes.Of(shape, isStrict);

    private void WriteSum(Shape shape, int target, Operand[] found)
    {
        instructions.Add(
            new()
            {
                Code = Code.Sum,
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
            terms.Add(TermOf(term.Coefficient, x, term.IsProduct ? found[next++] : null));
        }
    }

    private RowTerm TermOf(double coefficient, Operand x, Operand? y)
    {
        if (x.Stride == 0 && y is { Stride: 1 } row)
        {
            (x, y) = (row, x);
        }

        return new()
        {
            Coefficient = coefficient,
            X = x.Address,
            Y = y?.Address ?? constants.Cell(1),
            Kind =
                x.Stride == 0 ? RowTermKind.AllShared
                : y is null or { Stride: 0 } ? RowTermKind.Shared
                : coefficient == 1 ? RowTermKind.Product
                : coefficient == -1 ? RowTermKind.NegatedProduct
                : RowTermKind.ScaledProduct,
        };
    }
}
