namespace DualDiff.Benchmarks;

/// <summary>Price and greeks by their closed formulas, one option after the other.</summary>
internal static class BlackScholesLimit
{
    private static readonly double Root = Math.Sqrt(0.5);
    private static readonly double Density = 1 / Math.Sqrt(2 * Math.PI);

    public static void Greeks(ReadOnlySpan<double> x, Span<double> y)
    {
        for (var i = 0; i < x.Length; i += BlackScholes.Inputs)
        {
            var (spot, strike, rate, volatility, years) = (x[i], x[i + 1], x[i + 2], x[i + 3], x[i + 4]);
            var root = Math.Sqrt(years);
            var width = volatility * root;
            var d1 = (Math.Log(spot / strike) + ((rate + (0.5 * volatility * volatility)) * years)) / width;
            var first = 0.5 * ErfcRule.Value(-d1 * Root);
            var second = 0.5 * ErfcRule.Value(-(d1 - width) * Root);
            var discounted = strike * Math.Exp(-rate * years);
            var density = Density * Math.Exp(-0.5 * d1 * d1);
            y[i] = (spot * first) - (discounted * second);
            y[i + 1] = first;
            y[i + 2] = discounted * years * second;
            y[i + 3] = spot * density * root;
            y[i + 4] = (spot * density * volatility / (2 * root)) + (rate * discounted * second);
        }
    }
}
