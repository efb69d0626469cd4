namespace DualDiff;

public static partial class Forward
{
    /// <summary>The Taylor coefficients of a function of one number, <c>c_k = f⁽ᵏ⁾(x) / k!</c>, in one run.</summary>
    /// <param name="f">A pure function, generic in its number.</param>
    /// <param name="order">The highest order, at least 0.</param>
    /// <returns>A function from x to c_0, ..., c_order.</returns>
    /// <remarks>Cost: order² / 2 multiplications for each primitive. Elsewhere: <c>jax.experimental.jet</c>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is negative.</exception>
    public static Func<double, double[]> Taylor(Func<Series, Series> f, int order)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        return x =>
        {
            var call = new SeriesCall<Plain>();
            var y = f(Series.Variable(call, x)).DemandCall(call);
            var coefficients = new double[order + 1];
            for (var k = order; k >= 0; k--)
            {
                coefficients[k] = y.Coefficient(k);
            }

            return coefficients;
        };
    }
}
