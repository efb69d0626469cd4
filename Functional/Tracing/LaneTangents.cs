using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary>Eight flat tangents of one number, on the heap.</summary>
internal sealed class LaneTangents : Trace
{
    public readonly Direction Call;
    public readonly long Present;

    // An InlineArray, not a Vector512 field: that aligns the object to 64 bytes (144 instead of 96 a number).
    private Row row;

    public LaneTangents(Direction call, Lanes tangents, long present)
        : base(call.Level)
    {
        Call = call;
        Present = present;
        tangents.Store(ref row[0]);
    }

    public Lanes Tangents => Lanes.Load(ref row[0]);

    public static Real Lift(Direction call, Real primal, int lane) =>
        primal.DemandOpen().IsConstant
            ? new Real(primal.Raw, new LaneTangents(call, Lanes.Unit(lane), 1L << lane), 0)
            : new Real(primal.Raw, NestedTangents.Unit(call, primal, lane), 0);

    public override Real Primal(double value, long slot) => Real.Constant(value);

    public override Real Record(Real z, Real x, Real xSlope, Real y, Real ySlope) =>
        NestedTangents.Record(Call, z, x, xSlope, y, ySlope);

    public override Real[] RecordCall(OwnFunction function, Real[] x, Real[] primals, Real[] outputs) =>
        NestedTangents.RecordCall(Call, function, x, primals, outputs);

    [InlineArray(Lanes.Count)]
    private struct Row
    {
        private double first;
    }
}
