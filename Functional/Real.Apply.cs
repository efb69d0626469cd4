using System.Runtime.CompilerServices;

namespace DualDiff;

// The chain rule. Fast paths take the fields of their operands, which travel in registers; whatever is not a constant or
// a flat, open tape goes on to Rest, and what is not flat to General (benchmarks/PerOperation).
public readonly partial struct Real
{
    /// <inheritdoc/>
    public static Real Apply<TRule>(Real x)
        where TRule : struct, IUnaryRule => Apply<TRule>(x.value, x.trace, x.slot);

    /// <inheritdoc/>
    public static Real Apply<TRule>(Real x, Real y)
        where TRule : struct, IBinaryRule => Apply<TRule>(x.value, x.trace, x.slot, y.value, y.trace, y.slot);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Real Apply<TRule>(double x, Trace? trace, long slot)
        where TRule : struct, IUnaryRule
    {
        if (trace is null)
        {
            return new(TRule.Value(x));
        }

        if (trace is Tape { IsFlat: true } tape)
        {
            var y = TRule.ValueAndSlope<TRule>(x, out var slope);
            if (TRule.Selects && slope == 0)
            {
                return new(y);
            }

            if (tape.TryPush(slot, slope, 0, 0, out var index))
            {
                return new(y, tape, index);
            }
        }

        return Rest<TRule>(x, trace, slot);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Real Apply<TRule>(double x, Trace? xTrace, long xSlot, double y, Trace? yTrace, long ySlot)
        where TRule : struct, IBinaryRule
    {
        var trace = xTrace ?? yTrace;
        if (trace is null)
        {
            return new(TRule.Value(x, y));
        }

        if (trace is Tape { IsFlat: true } tape && (yTrace ?? xTrace) == trace)
        {
            var z = TRule.Value(x, y);
            if (IsShift<TRule>(xTrace, yTrace))
            {
                return new(z, tape, xSlot | ySlot);
            }

            var (dx, dy) = TRule.Partials(new Plain(x), new Plain(y), new Plain(z));
            if (TRule.Selects)
            {
                (xSlot, ySlot) = (dx.Value == 0 ? 0 : xSlot, dy.Value == 0 ? 0 : ySlot);
                if ((xSlot | ySlot) == 0)
                {
                    return new(z);
                }
            }

            if (tape.TryPush(xSlot, dx.Value, ySlot, dy.Value, out var index))
            {
                return new(z, tape, index);
            }
        }

        return Rest<TRule>(x, xTrace, xSlot, y, yTrace, ySlot);
    }

    /// <summary>A unary primitive of a traced number that the fast path did not take.</summary>
    private static Real Rest<TRule>(double x, Trace trace, long slot)
        where TRule : struct, IUnaryRule =>
        trace switch
        {
            NumberTape<OneLane> one => one.Apply<TRule>(x, slot),
            NumberTape<Dual> eight => eight.Apply<TRule>(x, slot),
            _ => General<TRule>(new(x, trace, slot)),
        };

    private static Real General<TRule>(Real x)
        where TRule : struct, IUnaryRule
    {
        var trace = x.DemandOpen().trace!;
        if (trace is Direction or LaneTangents)
        {
            var y = TRule.ValueAndSlope<TRule>(x.value, out var slope);
            return TRule.Selects && slope == 0 ? new(y)
                : trace is Direction call ? call.WithTangent(y, Tangent(x.slot) * slope)
                : new(y, Chain((LaneTangents)trace, slope), 0);
        }

        if (trace is Recorder recorder)
        {
            return recorder.Apply(UnaryOperation<TRule>.Instance, TRule.Value(x.value), x);
        }

        if (trace is ObservingTrace observer)
        {
            var y = TRule.ValueAndSlope<TRule>(x.value, out var slope);
            return observer.Observe(TRule.Card, y, [x], [slope]);
        }

        var primal = trace.Primal(x.value, x.slot);
        var value = Apply<TRule>(primal);
        if (trace is SeriesTrace series)
        {
            return TRule.Selects && TRule.Slope(primal, value).IsConstantZero ? value : series.Apply<TRule>(value, x);
        }

        var partial = TRule.Slope(primal, value);
        return TRule.Selects && partial.IsConstantZero ? value : trace.Record(value, x, partial, default, default);
    }

    /// <summary>A binary primitive with a traced operand that the fast path did not take.</summary>
    private static Real Rest<TRule>(double x, Trace? xTrace, long xSlot, double y, Trace? yTrace, long ySlot)
        where TRule : struct, IBinaryRule
    {
        var trace = xTrace ?? yTrace;
        if ((yTrace ?? trace) == trace)
        {
            if (trace is Direction call)
            {
                return Along<TRule>(call, x, xTrace is not null, xSlot, y, yTrace is not null, ySlot);
            }

            if (trace is NumberTape<OneLane> one)
            {
                return one.Apply<TRule>(x, xSlot, y, ySlot);
            }

            if (trace is NumberTape<Dual> eight)
            {
                return eight.Apply<TRule>(x, xSlot, y, ySlot);
            }
        }

        return Flat<TRule>(new(x, xTrace, xSlot), new(y, yTrace, ySlot));
    }

    /// <summary>Forward mode with one flat tangent, which a slot holds; an operand without one is a constant.</summary>
    private static Real Along<TRule>(Direction call, double x, bool hasX, long xSlot, double y, bool hasY, long ySlot)
        where TRule : struct, IBinaryRule
    {
        call.Level.DemandOpen();
        var z = TRule.Value(x, y);
        var (dx, dy) = TRule.Partials(new Plain(x), new Plain(y), new Plain(z));
        (hasX, hasY) = (hasX && !IsUnselected<TRule>(dx.Value), hasY && !IsUnselected<TRule>(dy.Value));
        return hasX || hasY
            ? call.WithTangent(z, (hasX ? Tangent(xSlot) * dx.Value : 0) + (hasY ? Tangent(ySlot) * dy.Value : 0))
            : new(z);
    }

    /// <summary>Two numbers of one call in forward mode with eight flat tangents.</summary>
    private static Real Flat<TRule>(Real x, Real y)
        where TRule : struct, IBinaryRule
    {
        x.DemandOpen();
        y.DemandOpen();
        if (AreFlatLanes(x, y))
        {
            var z = TRule.Value(x.value, y.value);
            var (dx, dy) = TRule.Partials(new Plain(x.value), new Plain(y.value), new Plain(z));
            var first = IsUnselected<TRule>(dx.Value) ? default : x;
            var second = IsUnselected<TRule>(dy.Value) ? default : y;
            return (first.trace ?? second.trace) is null ? new(z) : new(z, Chain(first, dx.Value, second, dy.Value), 0);
        }

        return General<TRule>(x, y);
    }

    /// <summary>
    /// Any two numbers: the operation happens at the newer level; the operand that is not of that level is a constant
    /// there, and keeps its own derivative.
    /// </summary>
    private static Real General<TRule>(Real x, Real y)
        where TRule : struct, IBinaryRule
    {
        var (xOrder, yOrder) = (x.Order, y.Order);
        var newer = (xOrder >= yOrder ? x : y).trace;
        if (newer is Recorder recorder)
        {
            return recorder.Apply(BinaryOperation<TRule>.Instance, TRule.Value(x.value, y.value), x, y);
        }

        var px = xOrder >= yOrder ? x.trace!.Primal(x.value, x.slot) : x;
        var py = yOrder >= xOrder ? y.trace!.Primal(y.value, y.slot) : y;
        (px, py) = (Recorder.Beside(py, px), Recorder.Beside(px, py));
        var z = Apply<TRule>(px, py);
        if (newer is ObservingTrace observer)
        {
            var (xSlope, ySlope) = TRule.Partials(new Plain(x.value), new Plain(y.value), new Plain(z.value));
            // The slope of an operand that does not depend on the input is never used.
            return observer.Observe(
                TRule.Card,
                z.value,
                [x, y],
                [xOrder >= yOrder ? xSlope.Value : 0, yOrder >= xOrder ? ySlope.Value : 0]
            );
        }

        if (newer is SeriesTrace series && !TRule.Selects)
        {
            return series.Apply<TRule>(z, x, y);
        }

        var (dx, dy) = TRule.Partials(px, py, z);
        var first = xOrder >= yOrder && !(TRule.Selects && dx.IsConstantZero) ? x : default;
        var second = yOrder >= xOrder && !(TRule.Selects && dy.IsConstantZero) ? y : default;
        var home = first.trace ?? second.trace;
        return home is null ? z
            : home is SeriesTrace selected
                ? selected.Apply<TRule>(z, first.IsConstant ? px : x, second.IsConstant ? py : y)
            : home is Tape tape && IsShift<TRule>(x.trace, y.trace)
                ? tape.RecordShift(z, first.IsConstant ? second : first)
            : home.Record(z, first, dx, second, dy);
    }

    /// <summary>
    /// A number that is shifted by a constant: on a tape it shares the step of the number. What is only recorded is a constant
    /// in an eager run.
    /// </summary>
    private static bool IsShift<TRule>(Trace? x, Trace? y)
        where TRule : struct, IBinaryRule =>
        typeof(TRule) == typeof(AddRule)
            ? x is null or Recorder || y is null or Recorder
            : typeof(TRule) == typeof(SubtractRule) && (y is null or Recorder);
}
