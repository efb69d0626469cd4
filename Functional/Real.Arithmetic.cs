using System.Runtime.CompilerServices;

namespace DualDiff;

// The hot loop of every traced program. One out-of-line method an operator: inlining them all exhausts the JIT's budget of
// the caller and doubles the time of a real function (docs/decisions/0002-real-is-24-bytes.md, benchmarks/PerOperation).
public readonly partial struct Real
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Real Add(double x, Trace? xTrace, long xSlot, double y, Trace? yTrace, long ySlot)
    {
        var z = x + y;
        var trace = xTrace ?? yTrace;
        if (trace is null)
        {
            return new(z);
        }

        if (trace is Tape tape && (yTrace ?? xTrace) == trace)
        {
            // Shifted by a constant, a number shares the step of the other operand.
            if ((xTrace is null || yTrace is null) && tape.IsFlat)
            {
                return new(z, tape, xSlot | ySlot);
            }

            if (tape.TryPush(xSlot, 1, ySlot, 1, out var index))
            {
                return new(z, tape, index);
            }
        }

        return Rest<AddRule>(x, xTrace, xSlot, y, yTrace, ySlot);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Real Subtract(double x, Trace? xTrace, long xSlot, double y, Trace? yTrace, long ySlot)
    {
        var z = x - y;
        var trace = xTrace ?? yTrace;
        if (trace is null)
        {
            return new(z);
        }

        if (trace is Tape tape && (yTrace ?? xTrace) == trace)
        {
            // Shifted by a constant, a number shares its own step.
            if (yTrace is null && tape.IsFlat)
            {
                return new(z, tape, xSlot);
            }

            if (tape.TryPush(xSlot, 1, ySlot, -1, out var index))
            {
                return new(z, tape, index);
            }
        }

        return Rest<SubtractRule>(x, xTrace, xSlot, y, yTrace, ySlot);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Real Multiply(double x, Trace? xTrace, long xSlot, double y, Trace? yTrace, long ySlot)
    {
        var z = x * y;
        var trace = xTrace ?? yTrace;
        if (trace is null)
        {
            return new(z);
        }

        if (trace is Tape tape && (yTrace ?? xTrace) == trace)
        {
            if (tape.TryPush(xSlot, y, ySlot, x, out var index))
            {
                return new(z, tape, index);
            }
        }

        return Rest<MultiplyRule>(x, xTrace, xSlot, y, yTrace, ySlot);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Real Divide(double x, Trace? xTrace, long xSlot, double y, Trace? yTrace, long ySlot)
    {
        var z = x / y;
        var trace = xTrace ?? yTrace;
        if (trace is null)
        {
            return new(z);
        }

        if (trace is Tape tape && (yTrace ?? xTrace) == trace)
        {
            if (tape.TryPush(xSlot, 1 / y, ySlot, -(z / y), out var index))
            {
                return new(z, tape, index);
            }
        }

        return Rest<DivideRule>(x, xTrace, xSlot, y, yTrace, ySlot);
    }
}
