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

    private readonly bool keeps;
    private Owner owner = new();
    private Step[] fast;
    private Step[] all;
    private Parent[] wide = [];
    private int wideCount;
    private List<CallStep>? calls;
    private NestedStep[] nested = [];
    private int nestedCount;
    private int count = 1;
    private int inputs;

    private Tape(bool keeps)
        : base(new Level())
    {
        this.keeps = keeps;
        all = fast = Pool<Step>.Take(FirstCapacity);
        all[0] = default; // the dummy parent; the array is not cleared
    }

    /// <summary>
    /// Whether the tape takes a flat step here and now: then a number that is shifted by a constant may share its step, and no
    /// primitive is computed twice because the tape had to grow.
    /// </summary>
    public bool IsFlat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)count < (uint)fast.Length && owner.IsNear();
    }

    /// <param name="keeps">Whether a pullback keeps the steps: then they are copied out of the pooled array at the end.</param>
    public static Tape Begin(bool keeps) => new(keeps);

    /// <summary>Replaces every number of <paramref name="inputs"/> by an input of this tape.</summary>
    public void Lift(Span<Real> inputs)
    {
        Reserve(inputs.Length);
        all.AsSpan(count, inputs.Length).Clear();
        for (var i = 0; i < inputs.Length; i++)
        {
            var primal = inputs[i].DemandOpen();
            if (!primal.IsConstant)
            {
                all[count] = AddNested(0, 0, new(primal, default, default));
            }

            inputs[i] = new Real(primal.Raw, this, count++);
        }

        this.inputs += inputs.Length;
    }

    /// <summary>Ends the recording; the tape's numbers are dead from here on.</summary>
    public FinishedTape Finish()
    {
        Level.Close();
        var steps = all;
        var parents = wide;
        if (keeps)
        {
            steps = all[..count];
            parents = wide[..wideCount];
            Pool<Step>.Return(all);
            Pool<Parent>.Return(wide);
        }

        var finished = new FinishedTape(
            this,
            steps,
            count,
            inputs,
            parents,
            calls is null ? [] : [.. calls],
            nestedCount == 0 ? [] : nested,
            isPooled: !keeps
        );
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
        if ((uint)index < (uint)steps.Length && owner.IsNear())
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
        return new Real(z.Raw, this, slot);
    }

    /// <summary>
    /// A number of this tape shifted by a constant. As on a flat tape, its cotangents go to the number itself, one by one: the
    /// order of additions, and so the last bit, does not depend on what else is on the tape.
    /// </summary>
    public Real RecordShift(Real z, Real of)
    {
        var step = all[of.Slot];
        if (z.IsConstant && !step.IsNested)
        {
            return new Real(z.Raw, this, of.Slot);
        }

        var root = step.IsNested && nested[step.NestedIndex].IsShift ? step.FirstParent : (int)of.Slot;
        return new Real(z.Raw, this, PushNested(root, 0, new(z, Real.One, default, isShift: true)));
    }

    /// <summary>A flat step with one parent for each number of <paramref name="operands"/> that belongs to this tape.</summary>
    public Real RecordMany(double value, ReadOnlySpan<Real> operands, ReadOnlySpan<double> slopes, bool selects)
    {
        Reserve(1);
        if (wide.Length - wideCount < operands.Length)
        {
            GrowWide(operands.Length);
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

    public override Real[] RecordCall(OwnFunction function, Real[] x, Real[] primals, Real[] outputs)
    {
        // Their own code may record on this tape only through captured numbers, which are refused.
        var (push, pull) = (function.PushAt(primals, outputs), function.PullAt(primals, outputs));
        var call = PushFlat(Step.Call(calls?.Count ?? 0));
        (calls ??= []).Add(new(Array.ConvertAll(x, SlotOf), outputs.Length, push, pull));
        return Array.ConvertAll(
            outputs,
            output => new Real(
                output.Raw,
                this,
                output.IsConstant ? PushFlat(Step.OutputOf(call)) : PushNested(0, call, new(output, default, default))
            )
        );
    }

    private void GrowWide(int more)
    {
        var larger = Pool<Parent>.Take(Math.Max(2 * wide.Length, wideCount + Math.Max(64, more)));
        wide.AsSpan(0, wideCount).CopyTo(larger);
        wide = larger;
    }

    private int SlotOf(Real x) => ReferenceEquals(x.Trace, this) ? (int)x.Slot : 0;

    private int PushFlat(Step step)
    {
        Reserve(1);
        all[count] = step;
        return count++;
    }

    private int PushNested(int parent, int otherParent, NestedStep step) =>
        PushFlat(AddNested(parent, otherParent, step));

    private Step AddNested(int parent, int otherParent, NestedStep step)
    {
        fast = [];
        if (nestedCount == nested.Length)
        {
            Array.Resize(ref nested, Math.Max(64, 2 * nestedCount));
        }

        nested[nestedCount] = step;
        return Step.Nested(parent, otherParent, nestedCount++);
    }

    private void Reserve(int steps)
    {
        Level.DemandOpen();
        owner.Demand();
        if (all.Length - count < steps)
        {
            Array.Resize(ref all, Math.Max(2 * count, count + steps));
            fast = nestedCount == 0 ? all : [];
        }
    }
}
