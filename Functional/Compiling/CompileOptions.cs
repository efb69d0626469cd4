namespace DualDiff;

/// <summary>How a function is compiled.</summary>
public sealed record CompileOptions
{
    /// <summary>
    /// Keeps the order of every operation and the scalar functions of .NET: results are those of the eager run, bit for bit, and slower.
    /// </summary>
    public bool Strict { get; init; }

    /// <summary>
    /// Runs the function eagerly too, every so many calls, and throws at the first difference; 0 never does. <c>Evaluate</c> of a
    /// <c>Vmap</c> is not verified.
    /// </summary>
    public int Verify { get; init; }

    /// <summary>How many paths through the branches of the function are compiled; a call that takes a further one runs eagerly.</summary>
    public int MaximumVariants { get; init; } = 8;

    /// <summary>
    /// For how many structures of its argument a function is compiled; a call with a further one runs eagerly. Lengths belong to the structure,
    /// and so does what is no number, such as an <c>int</c> in a tuple.
    /// </summary>
    public int MaximumStructures { get; init; } = 64;

    /// <summary>A longer program is refused.</summary>
    public int MaximumOperations { get; init; } = 50_000_000;

    /// <summary>Compares every pass of the compiler with a slow evaluation of the recorded program; for tests.</summary>
    internal bool ChecksPasses { get; init; }
}
