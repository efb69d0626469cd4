namespace DualDiff;

/// <summary>
/// Identity and nesting order of one call of a transform. Fresh for every call, never a property of the function: that
/// is what rules out perturbation confusion (Siskind and Pearlmutter 2005; Manzyuk et al. 2019).
/// </summary>
internal sealed class Level
{
    private static long newest;

    /// <summary>Later calls have higher orders; an operation happens at the higher of its operands' levels.</summary>
    public long Order { get; } = Interlocked.Increment(ref newest);

    /// <summary>Whether the call has ended. A number that still carries the level has escaped.</summary>
    public bool Closed { get; private set; }

    public void Close() => Closed = true;

    public void DemandOpen()
    {
        if (Closed)
        {
            throw Errors.Escaped();
        }
    }
}
