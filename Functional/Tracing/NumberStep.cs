namespace DualDiff;

/// <summary>
/// One operation of a <see cref="NumberTape{T}"/>, written in place: its numbers are too large to hand around. Parent 0 is a
/// dummy that nobody reads, and whose tangents are zero.
/// </summary>
/// <typeparam name="T">The dual numbers of the tape.</typeparam>
internal struct NumberStep<T>
    where T : struct, ITangents<T>
{
    /// <summary>The result; its value may be another number's that shares the step.</summary>
    public T Result;

    /// <summary>Partial with respect to the first parent, with its own tangents.</summary>
    public T Slope;

    /// <summary>Partial with respect to the second parent.</summary>
    public T OtherSlope;

    /// <summary>First parent.</summary>
    public int Parent;

    /// <summary>Second parent, or 0.</summary>
    public int OtherParent;
}
