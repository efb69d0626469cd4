namespace DualDiff;

public static partial class Diff
{
    /// <summary>The same value as a constant: no derivative flows through it, at any level.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>A constant with the value of <paramref name="x"/>.</returns>
    /// <remarks>Elsewhere: <c>jax.lax.stop_gradient</c>, <c>Tensor.detach</c>.</remarks>
    public static Real StopGradient(Real x) => Recorder.IsActive ? x.WithoutDerivative() : Real.Constant(x.Raw);
}
