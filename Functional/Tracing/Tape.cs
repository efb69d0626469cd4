using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary>
/// What one call in reverse mode records: a flat list of <see cref="Step"/>s, and beside it the few steps that carry an
/// older level's derivative. Lives from <see cref="Begin"/> to <see cref="Finish"/>; one thread writes it.
/// </summary>
/// <remarks>
/// Only a flat, open tape shows its array to the fast path. When the first nested step arrives, and when the tape is
/// finished, the array is taken from there: the next push fails into the slow path, which knows why. So flat code pays
/// nothing for nesting or for the escape check, and nobody may keep the array in a local across user code.
/// </remarks>
internal sealed class Tape : Trace
{
    private const int FirstCapacity = 256;

    /// <summary>How far the stack pointer may move before a push asks the slow path which thread it is on.</summary>
    private const nuint Reach = 1 << 16;

    private readonly int owner = Environment.CurrentManagedThreadId;
    private readonly bool pooled;
    private Step[] fast;
    private Step[] all;
    private Parent[] wide = [];
    private int wideCount;
    private NestedStep[] nested = [];
    private int nestedCount;
    private int count = 1;
    private int inputs;
    private nuint anchor;

    private Tape(bool pooled)
        : base(new Level())
    {
        this.pooled = pooled;
        all = pooled ? Pool<Step>.Take(FirstCapacity) : new Step[FirstCapacity];
        fast = all;
    }

    /// <summary>Whether a number of this tape that is shifted by a constant may share its step.</summary>
    public bool IsFlat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => fast.Length != 0;
    }

    /// <param name="pooled">Whether the arrays go back to the pool at the end: not if a pullback keeps them.</param>
    public static Tape Begin(bool pooled) => new(pooled);

    /// <summary>Replaces every number of <paramref name="inputs"/> by an input of this tape.</summary>
    public void Lift(Span<Real> inputs)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            var primal = inputs[i].DemandOpen();
            inputs[i] = primal.IsConstant
                ? new Real(primal.Value, this, PushFlat(default))
                : new Real(primal.Value, this, PushNested(0, 0, new(primal, default, default)));
        }

        this.inputs += inputs.Length;
    }

    /// <summary>Ends the recording; the tape's numbers are dead from here on.</summary>
    public FinishedTape Finish()
    {
        Level.Close();
        var finished = new FinishedTape(this, all, count, inputs, wide, nestedCount == 0 ? [] : nested, pooled);
        all = fast = [];
        wide = [];
        nested = [];
        return finished;
    }

    /// <summary>The fast path: five stores. Fails if the tape is full, not flat, finished, or on another thread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPush(long parent, double slope, long otherParent, double otherSlope, out long slot)
    {
        var steps = fast;
        var index = count;
        if ((uint)index < (uint)steps.Length && IsNearAnchor())
        {
            steps[index] = new((int)parent, slope, (int)otherParent, otherSlope);
            count = index + 1;
            slot = index;
            return true;
        }

        slot = 0;
        return false;
    }

    public override Real Primal(double value, long slot)
    {
        Level.DemandOpen();
        var step = all[slot];
        return step.IsNested ? nested[step.NestedIndex].Primal : Real.Constant(value);
    }

    public override Real Record(Real z, Real x, Real xSlope, Real y, Real ySlope)
    {
        var (parent, otherParent) = (SlotOf(x), SlotOf(y));
        var slot =
            z.IsConstant && xSlope.IsConstant && ySlope.IsConstant
                ? PushFlat(new(parent, xSlope.Value, otherParent, ySlope.Value))
                : PushNested(parent, otherParent, new(z, xSlope, ySlope));
        return new Real(z.Value, this, slot);
    }

    /// <summary>A flat step with one parent for each number of <paramref name="operands"/> that belongs to this tape.</summary>
    public Real RecordMany(double value, ReadOnlySpan<Real> operands, ReadOnlySpan<double> slopes, bool selects)
    {
        if (wide.Length - wideCount < operands.Length)
        {
            Array.Resize(ref wide, Math.Max(2 * wide.Length, wideCount + Math.Max(64, operands.Length)));
        }

        var start = wideCount;
        for (var i = 0; i < operands.Length; i++)
        {
            if (!operands[i].IsConstant && !(selects && slopes[i] == 0))
            {
                wide[wideCount++] = new((int)operands[i].Slot, slopes[i]);
            }
        }

        return wideCount == start
            ? Real.Constant(value)
            : new Real(value, this, PushFlat(Step.Wide(start, wideCount - start)));
    }

    private int SlotOf(Real x) => ReferenceEquals(x.Trace, this) ? (int)x.Slot : 0;

    private int PushFlat(Step step)
    {
        Reserve();
        all[count] = step;
        return count++;
    }

    private int PushNested(int parent, int otherParent, NestedStep step)
    {
        fast = [];
        if (nestedCount == nested.Length)
        {
            Array.Resize(ref nested, Math.Max(64, 2 * nestedCount));
        }

        nested[nestedCount] = step;
        return PushFlat(Step.Nested(parent, otherParent, nestedCount++));
    }

    private void Reserve()
    {
        Level.DemandOpen();
        if (owner != Environment.CurrentManagedThreadId)
        {
            throw Errors.OtherThread(owner, Environment.CurrentManagedThreadId);
        }

        anchor = StackPointer() + (Reach / 2);

        if (count == all.Length)
        {
            Array.Resize(ref all, 2 * count);
            fast = nestedCount == 0 ? all : [];
        }
    }

    /// <summary>
    /// Whether this is, for certain, the owner's stack. No other thread's stack lies within 32 kB of a place in use, and
    /// comparing addresses costs 0.1 ns where asking for the thread's number costs 2.6 ns an operation.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe bool IsNearAnchor()
    {
        byte here;
        return anchor - (nuint)(&here) < Reach;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe nuint StackPointer()
    {
        byte here;
        return (nuint)(&here);
    }
}
