namespace DualDiff;

/// <summary>The identity of a primitive in a <see cref="Program"/>, and how its value is computed.</summary>
/// <param name="name">The C# name of the function.</param>
internal abstract unsafe class Operation(string name)
{
    private static int count;

    /// <summary>An argument of the program.</summary>
    public static readonly Operation Input = new Leaf("Input");

    /// <summary>A number that does not depend on the arguments.</summary>
    public static readonly Operation Constant = new Leaf("Constant");

    /// <summary>A small number of its own for each primitive; for sorting and hashing.</summary>
    public int Id { get; } = Interlocked.Increment(ref count);

    public string Name => name;

    /// <summary>Whether the operands stand in a list of their own: primitives of more than two arguments.</summary>
    public virtual bool HasMany => false;

    /// <summary>Whether exchanging the two operands changes no bit of the result.</summary>
    public virtual bool Commutes => false;

    /// <summary>The vector kernel, if there is one.</summary>
    public virtual Kernel? Kernel => null;

    /// <summary>The value at some operands.</summary>
    public abstract double Evaluate(ReadOnlySpan<double> operands);

    /// <summary>The value for each of a batch, by the scalar rule: what there is without a vector kernel, and in strict mode.</summary>
    public abstract void Run(double* target, int length, ReadOnlySpan<Operand> operands, double* memory);

    private sealed class Leaf(string name) : Operation(name)
    {
        public override double Evaluate(ReadOnlySpan<double> operands) =>
            throw new System.Diagnostics.UnreachableException();

        public override void Run(double* target, int length, ReadOnlySpan<Operand> operands, double* memory) =>
            throw new System.Diagnostics.UnreachableException();
    }
}

/// <summary>Where a batch finds an operand: a place in memory and the distance from one member to the next, 0 or 1.</summary>
internal readonly record struct Operand(int Address, int Stride);
