namespace DualDiff;

/// <summary>Nodes in the order of their making, each expression once.</summary>
internal sealed class ExpressionTable
{
    private readonly List<Operation> operations = [];
    private readonly List<int> first = [];
    private readonly List<int> second = [];
    private readonly List<int> many = [];
    private readonly List<double> constants = [];
    private readonly Dictionary<long, int> constantNodes = [];

    // Open addressing; 0 is empty, else node + 1.
    private int[] table = new int[1 << 10];
    private int used;

    /// <summary>The node of a constant; by its bits, so that the zeros and all NaNs stay apart.</summary>
    public int Constant(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        if (!constantNodes.TryGetValue(bits, out var node))
        {
            constants.Add(value);
            node = Append(Operation.Constant, constants.Count - 1, -1);
            constantNodes.Add(bits, node);
        }

        return node;
    }

    public int Add(Operation operation, int x, int y)
    {
        // A constant comes second; else the older operand first.
        if (operation.Commutes && (IsConstant(x), x).CompareTo((IsConstant(y), y)) > 0)
        {
            (x, y) = (y, x);
        }

        ref var place = ref Find(operation, Hash(operation, x, y), x, y, []);
        return place != 0 ? place - 1 : Take(ref place, Append(operation, x, y));
    }

    public int AddMany(Operation operation, ReadOnlySpan<int> operands)
    {
        var hash = Hash(operation, operands.Length, 0);
        foreach (var operand in operands)
        {
            hash = Mix(hash ^ (uint)operand);
        }

        ref var place = ref Find(operation, hash, 0, 0, operands);
        if (place != 0)
        {
            return place - 1;
        }

        many.AddRange(operands);
        return Take(ref place, Append(operation, many.Count - operands.Length, operands.Length));
    }

    public Program ToProgram(int inputs, int[] outputs, Guard[] guards) =>
        new([.. operations], [.. first], [.. second], [.. many], [.. constants], inputs, outputs, guards);

    private bool IsConstant(int node) => operations[node] == Operation.Constant;

    private int Append(Operation operation, int x, int y)
    {
        operations.Add(operation);
        first.Add(x);
        second.Add(y);
        return operations.Count - 1;
    }

    private int Take(ref int place, int node)
    {
        place = node + 1;
        if (++used * 2 > table.Length)
        {
            Grow();
        }

        return node;
    }

    private ref int Find(Operation operation, ulong hash, int x, int y, ReadOnlySpan<int> operands)
    {
        for (var i = hash; ; i++)
        {
            ref var place = ref table[i & (ulong)(table.Length - 1)];
            if (place == 0 || IsSame(place - 1, operation, x, y, operands))
            {
                return ref place;
            }
        }
    }

    private bool IsSame(int node, Operation operation, int x, int y, ReadOnlySpan<int> operands) =>
        operations[node] == operation
        && (operation.HasMany ? operands.SequenceEqual(ManyOf(node)) : first[node] == x && second[node] == y);

    private ReadOnlySpan<int> ManyOf(int node) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(many).Slice(first[node], second[node]);

    private void Grow()
    {
        table = new int[2 * table.Length];
        for (var node = 0; node < operations.Count; node++)
        {
            var operation = operations[node];
            if (operation == Operation.Constant)
            {
                continue;
            }

            var hash = Hash(
                operation,
                operation.HasMany ? second[node] : first[node],
                operation.HasMany ? 0 : second[node]
            );
            foreach (var operand in operation.HasMany ? ManyOf(node) : [])
            {
                hash = Mix(hash ^ (uint)operand);
            }

            var i = hash;
            while (table[i & (ulong)(table.Length - 1)] != 0)
            {
                i++;
            }

            table[i & (ulong)(table.Length - 1)] = node + 1;
        }
    }

    private static ulong Hash(Operation operation, int x, int y) =>
        Mix(Mix(((ulong)(uint)x << 32) | (uint)y) ^ (uint)operation.Id);

    // The finaliser of MurmurHash3 (A. Appleby, public domain): every bit of the input reaches the low bits.
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 33)) * 0xff51afd7ed558ccdUL;
        x = (x ^ (x >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return x ^ (x >> 33);
    }
}
