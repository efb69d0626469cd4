using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary>
/// Forward over reverse in one run: a tape whose partials are dual numbers. The sweep gives the gradient with its tangents,
/// <c>H v</c> for one lane or eight columns of H for eight, for a tenth of what nesting two transforms costs.
/// </summary>
/// <remarks>
/// It knows one level only. Where a number of an older level comes in, or a function with a rule of its own, the tape is
/// spoiled: the run goes on with plain values, is thrown away, and the transforms are nested instead
/// (docs/decisions/0005-fused-second-order.md).
/// </remarks>
/// <typeparam name="T">The dual numbers: <see cref="OneLane"/> or <see cref="Dual"/>.</typeparam>
internal sealed class NumberTape<T>() : Trace(new Level())
    where T : struct, ITangents<T>
{
    private const int FirstCapacity = 256;

    private Owner owner = new();
    private NumberStep<T>[] steps = Pool<NumberStep<T>>.Take(FirstCapacity);
    private int count = 1;
    private bool isSpoiled;

    /// <summary>The value, and the gradient as dual numbers, one for each of <paramref name="seeds"/>; false if the tape was spoiled.</summary>
    /// <param name="structure">How the argument of f is put together.</param>
    /// <param name="f">A function of constants only.</param>
    /// <param name="point">The point.</param>
    /// <param name="numbers">An array for the lifted numbers, as long as the point; f may keep it.</param>
    /// <param name="seeds">The numbers of the point, each with its tangents.</param>
    /// <param name="value">The value of f.</param>
    /// <param name="gradient">The gradient; its tangents are derivatives of it along the seeds.</param>
    public static bool TryRun<TIn>(
        Structure<TIn> structure,
        Func<TIn, Real> f,
        TIn point,
        Real[] numbers,
        ReadOnlySpan<T> seeds,
        out double value,
        out T[] gradient
    )
    {
        var tape = new NumberTape<T>();
        try
        {
            var output = f(structure.Rebuild(point, tape.Lift(numbers, seeds)));
            (value, gradient) = (output.Raw, new T[seeds.Length]);
            if (!tape.isSpoiled)
            {
                tape.Sweep(tape.SlotOf(output), gradient);
            }

            return !tape.isSpoiled;
        }
        finally
        {
            tape.Level.Close();
            Pool<NumberStep<T>>.Return(tape.steps);
            tape.steps = [];
        }
    }

    public Real Apply<TRule>(double x, long slot)
        where TRule : struct, IUnaryRule
    {
        var px = NumberOf(x, slot);
        ref var step = ref Next();
        step.Result = T.Apply<TRule>(px);
        step.Slope = TRule.Slope(px, step.Result);
        return TRule.Selects && step.Slope.IsConstantZero ? new(step.Result.Value) : Push(ref step, slot, 0);
    }

    /// <summary>A primitive of two numbers of this tape, or of one and a constant, whose slot is 0.</summary>
    public Real Apply<TRule>(double x, long xSlot, double y, long ySlot)
        where TRule : struct, IBinaryRule
    {
        var isShift =
            typeof(TRule) == typeof(AddRule)
                ? xSlot == 0 || ySlot == 0
                : typeof(TRule) == typeof(SubtractRule) && ySlot == 0;
        if (isShift)
        {
            return new(TRule.Value(x, y), this, xSlot | ySlot);
        }

        var (px, py) = (NumberOf(x, xSlot), NumberOf(y, ySlot));
        ref var step = ref Next();
        step.Result = T.Apply<TRule>(px, py);
        (step.Slope, step.OtherSlope) = TRule.Partials(px, py, step.Result);
        if (TRule.Selects)
        {
            (xSlot, ySlot) = (step.Slope.IsConstantZero ? 0 : xSlot, step.OtherSlope.IsConstantZero ? 0 : ySlot);
        }

        return (xSlot | ySlot) == 0 ? new(step.Result.Value) : Push(ref step, xSlot, ySlot);
    }

    /// <summary>A primitive of many: a chain of two-parent steps whose links have slope 1.</summary>
    public Real ApplyMany<TRule>(ReadOnlySpan<Real> x)
        where TRule : struct, INaryRule
    {
        var (numbers, partials) = (new T[x.Length], new T[x.Length]);
        for (var i = 0; i < x.Length; i++)
        {
            numbers[i] = NumberOf(x[i].Value, x[i].Slot);
        }

        var y = T.ApplyMany<TRule>(numbers);
        TRule.Partials<T>(numbers, y, partials);
        var sum = new Real(y.Value);
        for (var i = 0; i < x.Length; i++)
        {
            if (!x[i].IsConstant && !(TRule.Selects && partials[i].IsConstantZero))
            {
                ref var step = ref Next();
                (step.Result, step.Slope, step.OtherSlope) = (y, partials[i], T.One);
                sum = Push(ref step, x[i].Slot, sum.Slot);
            }
        }

        return sum;
    }

    public override Real Primal(double value, long slot)
    {
        isSpoiled = true;
        return Real.Constant(value);
    }

    public override Real Record(Real z, Real x, Real xSlope, Real y, Real ySlope) => z;

    public override Real[] RecordCall(OwnFunction function, Real[] x, Real[] primals, Real[] outputs) => outputs;

    private Real[] Lift(Real[] inputs, ReadOnlySpan<T> seeds)
    {
        steps[0] = default;
        for (var i = 0; i < inputs.Length; i++)
        {
            ref var step = ref Next();
            step.Result = seeds[i];
            inputs[i] = Push(ref step, 0, 0);
        }

        return inputs;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T NumberOf(double value, long slot)
    {
        if ((ulong)slot >= (ulong)steps.Length)
        {
            Level.DemandOpen();
        }

        return steps[slot].Result.WithValue(value);
    }

    /// <summary>The next step, to be filled in. It counts only once it is pushed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref NumberStep<T> Next()
    {
        if ((uint)count >= (uint)steps.Length || !owner.IsNear())
        {
            Reserve();
        }

        return ref steps[count];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Real Push(ref NumberStep<T> step, long parent, long otherParent)
    {
        (step.Parent, step.OtherParent) = ((int)parent, (int)otherParent);
        return new(step.Result.Value, this, count++);
    }

    /// <summary>The step of a result; 0 for one that does not depend on the inputs. One that has escaped from another call is refused.</summary>
    private long SlotOf(Real output) => ReferenceEquals(output.DemandOpen().Trace, this) ? output.Slot : 0;

    private void Reserve()
    {
        owner.Demand();
        if (count == steps.Length)
        {
            Array.Resize(ref steps, 2 * count);
        }
    }

    private void Sweep(long output, Span<T> gradient)
    {
        // The pooled array is all zeros between uses: the sweep clears behind itself.
        var rented = Pool<T>.Take(steps.Length);
        var bars = rented.AsSpan(0, count);
        ReadOnlySpan<NumberStep<T>> recorded = steps.AsSpan(0, count);
        bars[(int)output] = T.One;
        for (var i = recorded.Length - 1; i > gradient.Length; i--)
        {
            var bar = bars[i];
            if (bar.IsConstantZero)
            {
                continue;
            }

            bars[i] = default;
            ref readonly var step = ref recorded[i];
            if (step.Parent != 0)
            {
                bars[step.Parent] += bar * step.Slope;
            }

            if (step.OtherParent != 0)
            {
                bars[step.OtherParent] += bar * step.OtherSlope;
            }
        }

        var inputs = bars[..(gradient.Length + 1)];
        inputs[1..].CopyTo(gradient);
        inputs.Clear();
        Pool<T>.Return(rented);
    }
}
