namespace DualDiff;

/// <summary>A function whose steps are not kept: the pullback runs it again.</summary>
internal sealed class CheckpointFunction<TIn, TOut>(Func<TIn, TOut> f) : FlatFunction<TIn, TOut>("Checkpoint", f)
{
    private readonly Func<TIn, TOut> f = f;

    public override Func<Real[], Real[]> PushAt(Real[] point, Real[] outputs) =>
        tangents => Diff.Jvp<Real[], Real[]>(Flat)(point, tangents).Tangent;

    public override Func<Real[], Real[]> PullAt(Real[] point, Real[] outputs) =>
        cotangents =>
        {
            var (values, pullback) = Diff.Vjp<Real[], Real[]>(Flat)(point);
            DemandSame(outputs, values);
            return pullback(cotangents);
        };

    private Real[] Flat(Real[] x) => Outputs.Flatten(f(Argument(x)));
}
