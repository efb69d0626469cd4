namespace DualDiff;

public static partial class Diff
{
    /// <summary>A function of one number and its derivatives, <c>f(x), f'(x), ..., f⁽ⁿ⁾(x)</c>, in one run and without nesting.</summary>
    /// <param name="f">A pure function.</param>
    /// <param name="order">The highest order n, at least 0.</param>
    /// <returns>A function from x to the n + 1 numbers; again differentiable.</returns>
    /// <remarks>Cost: that of <see cref="Taylor"/>, whose coefficients it multiplies by k!.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is negative.</exception>
    public static Func<Real, Real[]> Derivatives(Func<Real, Real> f, int order)
    {
        var taylor = Taylor(f, order);
        return x =>
        {
            var derivatives = taylor(x);
            for (var k = 2; k <= order; k++)
            {
                // Factor by factor: 171! is infinite, and a coefficient of 0 must stay 0.
                for (var factor = 2; factor <= k; factor++)
                {
                    derivatives[k] *= (double)factor;
                }
            }

            return derivatives;
        };
    }
}
