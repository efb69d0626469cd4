namespace DualDiff;

/// <summary>A function whose pullback the user gives; the pushforward is its transpose.</summary>
internal sealed class VjpFunction<TIn, TOut, TResidual>(
    Func<TIn, TOut> f,
    Func<TIn, (TOut Value, TResidual Residual)> forward,
    Func<TResidual, TOut, TIn> pullback
) : FlatFunction<TIn, TOut>("CustomVjp", f)
{
    public override Func<Real[], Real[]> PullAt(Real[] point, Real[] outputs)
    {
        var residual = forward(Argument(point)).Residual;
        return cotangents => Demand(Inputs.Flatten(pullback(residual, Result(cotangents))), "cotangents", point.Length);
    }

    public override Func<Real[], Real[]> PushAt(Real[] point, Real[] outputs) =>
        Transpose(PullAt(point, outputs), outputs.Length);
}
