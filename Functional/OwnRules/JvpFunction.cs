namespace DualDiff;

/// <summary>A function whose pushforward the user gives; the pullback is its transpose.</summary>
internal sealed class JvpFunction<TIn, TOut>(Func<TIn, TOut> f, Func<TIn, TIn, (TOut Value, TOut Tangent)> rule)
    : FlatFunction<TIn, TOut>("CustomJvp", f)
{
    public override Func<Real[], Real[]> PushAt(Real[] point, Real[] outputs) =>
        tangents => DemandResult(rule(Argument(point), Argument(tangents)).Tangent, "tangent");

    public override Func<Real[], Real[]> PullAt(Real[] point, Real[] outputs) =>
        Transpose(PushAt(point, outputs), point.Length);
}
