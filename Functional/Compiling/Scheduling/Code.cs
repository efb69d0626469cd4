namespace DualDiff;

/// <summary>What an instruction does: to a batch, or to a block of rows.</summary>
internal enum Code
{
    /// <summary>A primitive by its scalar rule; its operands stand in a table.</summary>
    Call,

    /// <summary>A primitive of one or two operands by its vector kernel.</summary>
    Kernel,

    /// <summary>x + y.</summary>
    Add,

    /// <summary>x - y.</summary>
    Subtract,

    /// <summary>x y.</summary>
    Multiply,

    /// <summary>A sum of terms, each a coefficient times one or two operands.</summary>
    Sum,

    /// <summary>Batches only: one sum over terms that lie side by side in memory.</summary>
    Reduce,

    /// <summary>Batches only: a chain of products: each result is the one before times the next factor.</summary>
    CumulativeProduct,

    /// <summary>Batches only: a chain of sums: each result is the one before plus the next term.</summary>
    CumulativeSum,

    /// <summary>Batches only: operands from all over memory, brought together.</summary>
    Gather,

    /// <summary>Batches only: whether the answers to a batch of questions are those of the recording.</summary>
    Guard,

    /// <summary>Rows only: logarithm of a sum of exponentials; operands in the table.</summary>
    LogSumExp,

    /// <summary>Rows only: the largest of many; operands in the table.</summary>
    Largest,

    /// <summary>Rows only: adds rows, or products of rows, to accumulators of their own.</summary>
    Accumulate,
}

/// <summary>Which instruction a shape becomes, whoever runs it.</summary>
internal static class Codes
{
    /// <param name="shape">The shape.</param>
    /// <param name="isStrict">Whether only kernels that agree with the scalar rules bit for bit may be used.</param>
    public static Code Of(Shape shape, bool isStrict) =>
        shape.Operation is { } operation ? OfCall(operation, isStrict)
        : !Shape.IsNeutral(shape.Bias) ? Code.Sum
        : shape.Terms switch
        {
            [{ IsProduct: true, Coefficient: 1 }] => Code.Multiply,
            [{ IsProduct: false, Coefficient: 1 }, { IsProduct: false, Coefficient: 1 }] => Code.Add,
            [{ IsProduct: false, Coefficient: 1 }, { IsProduct: false, Coefficient: -1 }] => Code.Subtract,
            _ => Code.Sum,
        };

    private static Code OfCall(Operation operation, bool isStrict) =>
        operation == Ring.Add ? Code.Add
        : operation == Ring.Subtract ? Code.Subtract
        : operation == Ring.Multiply ? Code.Multiply
        : operation.Kernel is { } kernel && (!isStrict || kernel.IsExact) ? Code.Kernel
        : Code.Call;
}
