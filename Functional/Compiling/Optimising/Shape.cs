namespace DualDiff;

/// <summary>What a node of a <see cref="Graph"/> computes, apart from its operands. Two nodes of one shape can share a batch.</summary>
internal sealed class Shape
{
    private Shape(int id, Operation? operation, double bias, Term[] terms, int operands, bool isScan = false)
    {
        IsScan = isScan;
        Id = id;
        Operation = operation;
        Bias = bias;
        Terms = terms;
        Operands = operands;
    }

    /// <summary>A number of its own within its table.</summary>
    public int Id { get; }

    /// <summary>The primitive; null for a sum.</summary>
    public Operation? Operation { get; }

    /// <summary>Whether the nodes of this shape are one chain of products or sums, each made of the one before and one operand more.</summary>
    public bool IsScan { get; }

    /// <summary>The constant that a sum begins with.</summary>
    public double Bias { get; }

    /// <summary>The terms of a sum, each a coefficient times one operand or the product of two.</summary>
    public Term[] Terms { get; }

    /// <summary>How many operands a node of the shape has.</summary>
    public int Operands { get; }

    public bool IsSum => Operation is null;

    /// <summary>A product of two operands and nothing else.</summary>
    public bool IsProduct =>
        Operation == Ring.Multiply || Terms is [{ Coefficient: 1, IsProduct: true }] && IsNeutral(Bias);

    /// <summary>What a chain of such nodes does: multiply, or add; null if such nodes form none.</summary>
    public Operation? Link =>
        IsProduct ? Ring.Multiply
        : Operation == Ring.Add
        || Terms is [{ Coefficient: 1, IsProduct: false }, { Coefficient: 1, IsProduct: false }] && IsNeutral(Bias)
            ? Ring.Add
        : null;

    /// <summary>Minus zero: adding it changes nothing, not even a sign.</summary>
    public static bool IsNeutral(double bias) => bias == 0 && double.IsNegative(bias);

    /// <summary>A chain of its own.</summary>
    /// <param name="id">A number that no other shape of the graph has.</param>
    /// <param name="link">What makes a member of the one before: multiply or add.</param>
    public static Shape Scan(int id, Operation link) => new(id, link, 0, [], 2, isScan: true);

    /// <summary>The value of one node: what the reference evaluation computes.</summary>
    public double Evaluate(ReadOnlySpan<double> operands)
    {
        if (Operation is not null)
        {
            return Operation.Evaluate(operands);
        }

        var (sum, next) = (Bias, 0);
        foreach (var term in Terms)
        {
            var x = term.IsProduct ? operands[next++] * operands[next++] : operands[next++];
            sum += term.Coefficient * x;
        }

        return sum;
    }

    public override string ToString() =>
        Operation?.Name
        ?? (IsProduct ? "Product" : $"Sum of {Terms.Length} ({Terms.Count(term => term.IsProduct)} products)");

    /// <summary>The shapes of one graph; equal ones are one object, compared in full.</summary>
    public sealed class Table
    {
        private readonly Dictionary<(Operation, int), Shape> calls = [];
        private readonly Dictionary<Key, Shape> sums = [];
        private int count;

        public Shape Call(Operation operation, int operands)
        {
            if (!calls.TryGetValue((operation, operands), out var shape))
            {
                calls.Add((operation, operands), shape = new(count++, operation, 0, [], operands));
            }

            return shape;
        }

        public Shape Sum(double bias, ReadOnlySpan<Term> terms)
        {
            var key = new Key(bias, terms.ToArray());
            if (!sums.TryGetValue(key, out var shape))
            {
                var operands = 0;
                foreach (var term in terms)
                {
                    operands += term.IsProduct ? 2 : 1;
                }

                sums.Add(key, shape = new(count++, null, bias, key.Terms, operands));
            }

            return shape;
        }

        private readonly struct Key(double bias, Term[] terms) : IEquatable<Key>
        {
            public Term[] Terms { get; } = terms;

            private readonly long bits = BitConverter.DoubleToInt64Bits(bias);

            public bool Equals(Key other) => bits == other.bits && Terms.AsSpan().SequenceEqual(other.Terms);

            public override bool Equals(object? obj) => obj is Key other && Equals(other);

            public override int GetHashCode()
            {
                var hash = new HashCode();
                hash.Add(bits);
                foreach (var term in Terms)
                {
                    hash.Add(term);
                }

                return hash.ToHashCode();
            }
        }
    }
}

/// <summary>One term of a sum.</summary>
/// <param name="Coefficient">The literal factor.</param>
/// <param name="IsProduct">Whether it is a product of two operands.</param>
/// <remarks>Coefficients are compared by their bits: the zeros of both signs are two.</remarks>
internal readonly record struct Term(double Coefficient, bool IsProduct)
{
    public bool Equals(Term other) =>
        IsProduct == other.IsProduct
        && BitConverter.DoubleToInt64Bits(Coefficient) == BitConverter.DoubleToInt64Bits(other.Coefficient);

    public override int GetHashCode() => HashCode.Combine(BitConverter.DoubleToInt64Bits(Coefficient), IsProduct);
}
