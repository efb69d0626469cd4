namespace DualDiff;

/// <summary>One operation over a block of rows. Addresses are places in the workspace.</summary>
internal struct RowInstruction
{
    public Code Code;

    /// <summary>The place of a kernel among all (<see cref="Kernels"/>).</summary>
    public int Kernel;

    /// <summary>Where the results go.</summary>
    public int Target;

    /// <summary>The first operand, or where the instruction's part of its table begins.</summary>
    public int First;

    /// <summary>1 for a number a row, 0 for one that all rows share; or how many entries of a table.</summary>
    public int FirstStride;

    /// <summary>The second operand, or an index of an operation.</summary>
    public int Second;

    /// <summary>The same for the second operand.</summary>
    public int SecondStride;

    /// <summary>What a sum begins with.</summary>
    public double Bias;
}

/// <summary>How a term of a sum is computed.</summary>
internal enum RowTermKind
{
    /// <summary>A literal times a number that all rows share, which may be 1, times a number a row.</summary>
    Shared,

    /// <summary>The product of two numbers a row.</summary>
    Product,

    /// <summary>Minus such a product.</summary>
    NegatedProduct,

    /// <summary>A literal times such a product.</summary>
    ScaledProduct,

    /// <summary>A literal times the product of two numbers that all rows share.</summary>
    AllShared,
}

/// <summary>A term of a <see cref="Code.Sum"/>; X is a number a row, if any factor is.</summary>
internal struct RowTerm
{
    public double Coefficient;
    public int X;
    public int Y;
    public RowTermKind Kind;
}

/// <summary>An entry of a <see cref="Code.Accumulate"/>: Y is -1 for a sum of X alone.</summary>
internal readonly record struct RowProduct(int Accumulator, int X, int Y);

/// <summary>A question that is asked of every row.</summary>
internal readonly record struct RowGuard(Predicate Predicate, bool Outcome, Operand X, Operand Y);
