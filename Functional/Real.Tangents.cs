namespace DualDiff;

// What the chain rule does with tangents and cotangents, one or eight.
public readonly partial struct Real
{
    /// <summary>
    /// A tangent or cotangent times a slope. Seeds and slopes of 1 and -1 are no operation, so that a program that is being
    /// recorded keeps no trace of them.
    /// </summary>
    internal static Real Scale(Real bar, Real slope) =>
        IsConstantAt(slope, 1) ? bar
        : IsConstantAt(slope, -1) ? -bar
        : IsConstantAt(bar, 1) ? slope
        : IsConstantAt(bar, -1) ? -slope
        : bar * slope;

    private static bool IsConstantAt(Real number, double value) => number.IsConstant && number.value.Equals(value);

    private static bool IsUnselected<TRule>(double slope)
        where TRule : struct, IBinaryRule => TRule.Selects && slope == 0;

    private static double Tangent(long slot) => BitConverter.Int64BitsToDouble(slot);

    private static bool AreFlatLanes(Real x, Real y) =>
        (x.trace, y.trace) switch
        {
            (LaneTangents first, LaneTangents second) => first.Call == second.Call,
            (LaneTangents, null) or (null, LaneTangents) => true,
            _ => false,
        };

    private static LaneTangents Chain(LaneTangents x, double slope) =>
        new(x.Call, Lanes.Scale(x.Tangents, x.Present, slope), x.Present);

    private static LaneTangents Chain(Real x, double xSlope, Real y, double ySlope)
    {
        if (x.trace is not LaneTangents first)
        {
            return Chain((LaneTangents)y.trace!, ySlope);
        }

        return y.trace is LaneTangents second
            ? new(
                first.Call,
                Lanes.Scale(first.Tangents, first.Present, xSlope)
                    + Lanes.Scale(second.Tangents, second.Present, ySlope),
                first.Present | second.Present
            )
            : Chain(first, xSlope);
    }
}
