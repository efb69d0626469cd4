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
        return cotangents => DemandArgument(pullback(residual, Result(cotangents)), "cotangent");
    }

    public override Func<Real[], Real[]> PushAt(Real[] point, Real[] outputs) =>
        tangents => Transpose(PullAt(point, outputs), outputs.Length)(tangents);
}
