namespace DualDiff;

internal sealed partial class FinishedTape
{
    /// <summary>The pullback: one sweep from the last step to the first, with all cotangents seeded.</summary>
    /// <param name="outputs">What the function returned.</param>
    /// <param name="cotangents">One for each output.</param>
    /// <returns>One cotangent for each input.</returns>
    public Real[] Pull(ReadOnlySpan<Real> outputs, ReadOnlySpan<Real> cotangents)
    {
        var areFlat = isFlat;
        foreach (var cotangent in cotangents)
        {
            areFlat &= cotangent.DemandOpen().IsConstant;
        }

        return areFlat ? PullFlat(outputs, cotangents) : PullNested(outputs, cotangents);
    }

    private Real[] PullFlat(ReadOnlySpan<Real> outputs, ReadOnlySpan<Real> cotangents)
    {
        // The pooled array is all zeros between uses: the sweep clears behind itself.
        var rented = Pool<double>.Take(steps.Length);
        var bars = rented.AsSpan(0, count);
        for (var i = 0; i < outputs.Length; i++)
        {
            bars[SlotOf(outputs[i])] += cotangents[i].Value;
        }

        Sweep(steps.AsSpan(0, count), wide, bars, inputs);
        var result = new Real[inputs];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = Real.Constant(bars[i + 1]);
        }

        bars[..(inputs + 1)].Clear();
        Pool<double>.Return(rented);
        return result;
    }

    /// <summary>Hot: 3 to 4 ns a step, bound by the latency of the additions through memory.</summary>
    private static void Sweep(ReadOnlySpan<Step> steps, Parent[] wide, Span<double> bars, int inputs)
    {
        for (var i = steps.Length - 1; i > inputs; i--)
        {
            var bar = bars[i];
            if (bar == 0)
            {
                continue;
            }

            bars[i] = 0;
            ref readonly var step = ref steps[i];
            if (step.IsWide)
            {
                foreach (var parent in step.ParentsIn(wide))
                {
                    bars[parent.Slot] += bar * parent.Slope;
                }

                continue;
            }

            bars[step.Parent] += bar * step.Slope;
            if (step.OtherParent != 0)
            {
                bars[step.OtherParent] += bar * step.OtherSlope;
            }
        }
    }

    private Real[] PullNested(ReadOnlySpan<Real> outputs, ReadOnlySpan<Real> cotangents)
    {
        var bars = new Real[count];
        for (var i = 0; i < outputs.Length; i++)
        {
            Accumulate(bars, SlotOf(outputs[i]), cotangents[i]);
        }

        for (var i = count - 1; i > inputs; i--)
        {
            var bar = bars[i];
            if (bar.IsConstantZero)
            {
                continue;
            }

            var step = steps[i];
            if (step.IsWide)
            {
                foreach (var parent in step.ParentsIn(wide))
                {
                    Accumulate(bars, parent.Slot, bar * parent.Slope);
                }

                continue;
            }

            var (slope, otherSlope) = SlopesOf(step);
            Accumulate(bars, step.FirstParent, Scale(bar, slope));
            if (step.OtherParent != 0)
            {
                Accumulate(bars, step.OtherParent, Scale(bar, otherSlope));
            }
        }

        return bars[1..(inputs + 1)];
    }

    private (Real Slope, Real OtherSlope) SlopesOf(Step step)
    {
        if (!step.IsNested)
        {
            return (Real.Constant(step.Slope), Real.Constant(step.OtherSlope));
        }

        var index = step.NestedIndex;
        return (nested[index].Slope, nested[index].OtherSlope);
    }

    private static void Accumulate(Real[] bars, int slot, Real term) =>
        bars[slot] = bars[slot].IsConstantZero ? term : bars[slot] + term;

    private static Real Scale(Real bar, Real slope) => slope is { IsConstant: true, Value: 1 } ? bar : bar * slope;
}
