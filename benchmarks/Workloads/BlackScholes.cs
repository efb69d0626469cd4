namespace DualDiff.Benchmarks;

/// <summary>The price of a European call: spot, strike, rate, volatility, years to expiry.</summary>
/// <remarks>Source: F. Black, M. Scholes, The pricing of options and corporate liabilities (1973).</remarks>
internal static class BlackScholes
{
    public const int Inputs = 5;

    /// <summary>Price, delta, rho, vega and theta by the time to expiry.</summary>
    public const int Outputs = 5;

    /// <summary>Two error functions, two logarithms and exponentials, a root, and what joins them.</summary>
    public const int Operations = 23;

    public static T Price<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T>
    {
        var half = T.CreateChecked(0.5);
        var root = T.CreateChecked(-Math.Sqrt(0.5));
        var width = x[3] * T.Sqrt(x[4]);
        var d1 = (T.Log(x[0] / x[1]) + ((x[2] + (half * x[3] * x[3])) * x[4])) / width;
        var d2 = d1 - width;
        return half * ((x[0] * T.Erfc(root * d1)) - (x[1] * T.Exp(-(x[2] * x[4])) * T.Erfc(root * d2)));
    }

    /// <summary>Options one after the other, five numbers each.</summary>
    public static double[] Input(int count)
    {
        var random = new Generator(13);
        var x = new double[count * Inputs];
        for (var i = 0; i < x.Length; i += Inputs)
        {
            (x[i], x[i + 1]) = (100 + (20 * random.Next()), 100 + (20 * random.Next()));
            (x[i + 2], x[i + 3]) = (0.025 + (0.025 * random.Next()), 0.3 + (0.2 * random.Next()));
            x[i + 4] = 1.1 + random.Next();
        }

        return x;
    }
}
