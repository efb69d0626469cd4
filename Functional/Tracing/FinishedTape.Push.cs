namespace DualDiff;

internal sealed partial class FinishedTape
{
    /// <summary>The pushforward: one sweep from the first step to the last. An input tangent of exactly zero counts as absent.</summary>
    /// <param name="outputs">What the function returned.</param>
    /// <param name="tangents">One for each input.</param>
    /// <returns>One tangent for each output.</returns>
    public Real[] Push(ReadOnlySpan<Real> outputs, ReadOnlySpan<Real> tangents)
    {
        // default marks an absent tangent: a step that no seeded input reaches stays absent, and meets no slope.
        var dots = new Real?[count];
        for (var i = 0; i < tangents.Length; i++)
        {
            var tangent = tangents[i].DemandOpen();
            dots[i + 1] = tangent.IsConstantZero ? null : tangent;
        }

        for (var i = inputs + 1; i < count; i++)
        {
            var step = steps[i];
            if (step.IsWide)
            {
                foreach (var parent in step.ParentsIn(wide))
                {
                    dots[i] = Sum(dots[i], dots[parent.Slot] * parent.Slope);
                }

                continue;
            }

            if (step.IsCall)
            {
                PushCall(dots, i, calls[step.NestedIndex]);
                i += calls[step.NestedIndex].Outputs;
                continue;
            }

            var (slope, otherSlope) = SlopesOf(step);
            dots[i] = Sum(Scale(dots[step.FirstParent], slope), Scale(dots[step.OtherParent], otherSlope));
        }

        var result = new Real[outputs.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = dots[SlotOf(outputs[i])] ?? Real.Zero;
        }

        return result;
    }

    private static Real? Scale(Real? dot, Real slope) => dot is { } there ? Real.Scale(there, slope) : null;

    private static Real? Sum(Real? x, Real? y) => x is null || y is null ? x ?? y : x + y;

    private static void PushCall(Real?[] dots, int index, CallStep call)
    {
        var seeds = Array.ConvertAll(call.Slots, slot => dots[slot]);
        if (Array.TrueForAll(seeds, seed => seed is null))
        {
            return;
        }

        var pushed = call.Push(Array.ConvertAll(seeds, seed => seed ?? Real.Zero));
        for (var i = 0; i < pushed.Length; i++)
        {
            dots[index + 1 + i] = pushed[i];
        }
    }
}
