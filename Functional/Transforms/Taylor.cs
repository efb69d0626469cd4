namespace DualDiff;

public static partial class Diff
{
    /// <summary>The Taylor coefficients of a function of one number, <c>c_k = f⁽ᵏ⁾(x) / k!</c>, in one run and without nesting.</summary>
    /// <param name="f">A pure function.</param>
    /// <param name="order">The highest order, at least 0.</param>
    /// <returns>A function from x to c_0, ..., c_order; again differentiable.</returns>
    /// <remarks>
    /// <para>Cost: order² / 2 multiplications for each primitive, and memory for the whole computation; k nested <c>Grad</c>s cost
    /// exponentially more.</para>
    /// <para>Elsewhere: <c>jax.experimental.jet</c>, TaylorDiff.jl, <c>taylor</c> of Haskell's ad.</para>
    /// <para>Source: A. Griewank, A. Walther, Evaluating Derivatives (2008), §13.2.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is negative.</exception>
    public static Func<Real, Real[]> Taylor(Func<Real, Real> f, int order)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        return x =>
        {
            var (level, call) = (new Level(), new SeriesCall<Real>());
            try
            {
                // The slopes are computed while the coefficients are: the level is open until then.
                var y = f(SeriesTrace.Lift(level, call, x)).DemandOpen();
                call.ExtendTo(order);
                var series = SeriesTrace.SeriesOf(level, y);
                var coefficients = new Real[order + 1];
                for (var k = 0; k <= order; k++)
                {
                    coefficients[k] = series[k];
                }

                return coefficients;
            }
            finally
            {
                level.Close();
            }
        };
    }
}
