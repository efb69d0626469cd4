using System.Numerics;

namespace DualDiff;

/// <summary>One to eight tangents of a number, where it or they depend on an older level.</summary>
internal sealed class NestedTangents(Direction call, Real primal, Real first, Real[] others, long present)
    : Trace(call.Level)
{
    public readonly Direction Call = call;
    public readonly long Present = present;

    public static NestedTangents Unit(Direction call, Real primal, int lane)
    {
        var tangents = new Real[lane + 1];
        tangents[lane] = Real.One;
        return new(call, primal, tangents[0], tangents[1..], 1L << lane);
    }

    /// <summary>The chain rule in full generality: lanes may be absent, everything may carry older levels.</summary>
    public static Real Record(Direction call, Real z, Real x, Real xSlope, Real y, Real ySlope)
    {
        var present = PresentIn(call, x) | PresentIn(call, y);
        var first = Chain(call, 0, x, xSlope, y, ySlope);
        var others = present > 1 ? new Real[63 - BitOperations.LeadingZeroCount((ulong)present)] : [];
        for (var lane = 1; lane <= others.Length; lane++)
        {
            others[lane - 1] = Chain(call, lane, x, xSlope, y, ySlope);
        }

        return Make(call, z, first, others, present);
    }

    private static Real Chain(Direction call, int lane, Real x, Real xSlope, Real y, Real ySlope)
    {
        if (!call.TryTangentOf(x, lane, out var dx))
        {
            return call.TryTangentOf(y, lane, out var only) ? Real.Scale(only, ySlope) : Real.Zero;
        }

        return call.TryTangentOf(y, lane, out var dy)
            ? Real.Scale(dx, xSlope) + Real.Scale(dy, ySlope)
            : Real.Scale(dx, xSlope);
    }

    /// <summary>The pushforward of a function with a rule of its own, lane by lane.</summary>
    public static Real[] RecordCall(Direction call, OwnFunction function, Real[] x, Real[] primals, Real[] outputs)
    {
        var present = 0L;
        foreach (var operand in x)
        {
            present |= PresentIn(call, operand);
        }

        var push = function.PushAt(primals, outputs);
        var width = 64 - BitOperations.LeadingZeroCount((ulong)present);
        var tangents = Array.ConvertAll(outputs, _ => new Real[width]);
        for (var lane = 0; lane < width; lane++)
        {
            if ((present & (1L << lane)) != 0)
            {
                var pushed = push(Array.ConvertAll(x, operand => call.TangentOf(operand, lane)));
                for (var i = 0; i < pushed.Length; i++)
                {
                    tangents[i][lane] = pushed[i];
                }
            }
        }

        return [.. outputs.Select((output, i) => Make(call, output, tangents[i][0], tangents[i][1..], present))];
    }

    /// <summary>What no longer depends on an older level is flat again.</summary>
    private static Real Make(Direction call, Real z, Real first, Real[] others, long present) =>
        z.IsConstant && first.IsConstant && Array.TrueForAll(others, tangent => tangent.IsConstant)
            ? call.WithTangents(z.Value, Flat(first, others), present)
            : new Real(z.Raw, new NestedTangents(call, z, first, others, present), 0);

    public Real TangentOrZero(int lane) =>
        lane == 0 ? first
        : lane <= others.Length ? others[lane - 1]
        : Real.Zero;

    public override Real Primal(double value, long slot) => primal;

    public override Real Record(Real z, Real x, Real xSlope, Real y, Real ySlope) =>
        Record(Call, z, x, xSlope, y, ySlope);

    public override Real[] RecordCall(OwnFunction function, Real[] x, Real[] primals, Real[] outputs) =>
        RecordCall(Call, function, x, primals, outputs);

    private static long PresentIn(Direction call, Real number) =>
        number.Trace switch
        {
            Direction own when ReferenceEquals(own, call) => 1,
            LaneTangents lanes when ReferenceEquals(lanes.Call, call) => lanes.Present,
            NestedTangents many when ReferenceEquals(many.Call, call) => many.Present,
            _ => 0,
        };

    private static Lanes Flat(Real first, Real[] others)
    {
        var lanes = default(Lanes).With(0, first.Value);
        for (var i = 0; i < others.Length; i++)
        {
            lanes = lanes.With(i + 1, others[i].Value);
        }

        return lanes;
    }
}
