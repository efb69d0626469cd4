namespace DualDiff;

/// <summary>
/// One call in forward mode. A number with one flat tangent carries this object itself and the tangent's bits in its slot,
/// without heap; eight tangents are a <see cref="LaneTangents"/>, and tangents that depend on an older level a <see cref="NestedTangents"/>.
/// </summary>
internal sealed class Direction(bool hasLanes) : Trace(new Level())
{
    public static Real Lift(Direction call, Real primal, Real tangent)
    {
        if (tangent.DemandOpen().IsConstantZero)
        {
            return primal.DemandOpen();
        }

        return primal.DemandOpen().IsConstant && tangent.IsConstant
            ? call.WithTangent(primal.Raw, tangent.Raw)
            : new Real(primal.Raw, new NestedTangents(call, primal, tangent, [], 1), 0);
    }

    /// <summary>Runs f and closes the call, even if f throws.</summary>
    public TOut Evaluate<TIn, TOut>(Func<TIn, TOut> f, TIn input, string transform)
    {
        try
        {
            return f(input) ?? throw Errors.NullResult(transform);
        }
        finally
        {
            Level.Close();
        }
    }

    /// <summary>An output without this call's derivative: what it is at older levels.</summary>
    public Real PrimalOf(Real output) =>
        ReferenceEquals(output.Trace?.Level, Level)
            ? output.Trace!.Primal(output.Raw, output.Slot)
            : output.DemandOpen();

    /// <summary>A number with flat tangents, one or eight.</summary>
    public Real WithTangents(double value, Lanes tangents, long present) =>
        hasLanes ? new Real(value, new LaneTangents(this, tangents, present), 0) : WithTangent(value, tangents[0]);

    public Real WithTangent(double value, double tangent) => new(value, this, BitConverter.DoubleToInt64Bits(tangent));

    public override Real Primal(double value, long slot) => Real.Constant(value);

    public override Real Record(Real z, Real x, Real xSlope, Real y, Real ySlope) =>
        NestedTangents.Record(this, z, x, xSlope, y, ySlope);

    public override Real[] RecordCall(OwnFunction function, Real[] x, Real[] primals, Real[] outputs) =>
        NestedTangents.RecordCall(this, function, x, primals, outputs);

    /// <summary>The tangent of <paramref name="number"/> in one lane of this call; absent is zero.</summary>
    public Real TangentOf(Real number, int lane) => TryTangentOf(number, lane, out var tangent) ? tangent : Real.Zero;

    public bool TryTangentOf(Real number, int lane, out Real tangent)
    {
        tangent = default;
        switch (number.Trace)
        {
            case Direction call when ReferenceEquals(call, this):
                tangent = Real.Constant(BitConverter.Int64BitsToDouble(number.Slot));
                return true;
            case LaneTangents lanes when ReferenceEquals(lanes.Call, this):
                tangent = Real.Constant(lanes.Tangents[lane]);
                return (lanes.Present & (1L << lane)) != 0;
            case NestedTangents many when ReferenceEquals(many.Call, this):
                tangent = many.TangentOrZero(lane);
                return (many.Present & (1L << lane)) != 0;
            default:
                return false;
        }
    }
}
