namespace DualDiff;

/// <summary>
/// A finished recording: the linear map from tangents of the inputs to tangents of every step, and its transpose. Immutable;
/// a pull or push can run any number of times, in any order, on any thread.
/// </summary>
/// <remarks>
/// A cotangent of exactly zero counts as absent: an unused <c>sqrt(0)</c> does not poison the result with 0 * inf
/// (docs/conventions.md).
/// </remarks>
internal sealed partial class FinishedTape(
    Tape tape,
    Step[] steps,
    int count,
    int inputs,
    Parent[] wide,
    CallStep[] calls,
    NestedStep[] nested,
    bool isPooled
)
{
    private readonly bool isFlat = nested.Length == 0;

    /// <summary>Whether eight rows or columns can be swept at once.</summary>
    private readonly bool hasLanes = nested.Length == 0 && calls.Length == 0;

    public int Inputs => inputs;

    /// <summary>Gives pooled memory back. The recording must not be used afterwards.</summary>
    public void Release()
    {
        if (isPooled)
        {
            Pool<Step>.Return(steps);
            Pool<Parent>.Return(wide);
        }
    }

    /// <summary>The values of <paramref name="outputs"/> without this call's derivative.</summary>
    public Real[] PrimalsOf(ReadOnlySpan<Real> outputs)
    {
        var primals = new Real[outputs.Length];
        for (var i = 0; i < outputs.Length; i++)
        {
            primals[i] = PrimalOf(outputs[i]);
        }

        return primals;
    }

    public Real PrimalOf(Real output)
    {
        if (!ReferenceEquals(output.Trace, tape))
        {
            // A number of another call: an older one that is still open, or one that has escaped.
            return output.DemandOpen();
        }

        var step = steps[output.Slot];
        return step.IsNested ? nested[step.NestedIndex].Primal : Real.Constant(output.Raw);
    }

    private int SlotOf(Real output) => ReferenceEquals(output.Trace, tape) ? (int)output.Slot : 0;
}
