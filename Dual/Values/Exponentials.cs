namespace DualDiff;

/// <summary>Exponentials minus one: <c>eˣ − 1</c>, <c>2ˣ − 1</c>, <c>10ˣ − 1</c> without cancellation near zero.</summary>
/// <remarks>
/// <para>Domain: all x. −1 at −∞, +∞ at +∞, ±0 at ±0, NaN at NaN.</para>
/// <para>Accuracy: at most 2 ulp (measured against mpmath). <c>double.ExpM1</c> of .NET 10 is <c>exp(x) − 1</c>.</para>
/// <para>Source: DLMF §4.2(iii). Coefficients: own Chebyshev fits of <c>(e^(cx) − 1 − cx) / x²</c> with mpmath.</para>
/// </remarks>
internal static class Exponentials
{
    /// <summary><c>eˣ − 1</c>.</summary>
    public static double ExpM1(double x)
    {
        if (!(Math.Abs(x) <= 0.41))
        {
            return Math.Exp(x) - 1;
        }

        var x2 = x * x;
        var x4 = x2 * x2;
        var p0 = 0.5 + (x * 0.16666666666666666) + (x2 * (0.041666666666666664 + (x * 0.008333333333333342)));
        var p4 = 0.00138888888888889 + (x * 0.00019841269841226343);
        p4 += x2 * (2.480158730154339e-05 + (x * 2.755731931269355e-06));
        var p8 = 2.7557319298609184e-07 + (x * 2.5052020452449757e-08);
        p8 += x2 * (2.0876691891168573e-09 + (x * 1.61008743813538e-10));
        p8 += x4 * 1.1498898503230796e-11;
        var sum = x + (x2 * (p0 + (x4 * (p4 + (x4 * p8)))));
        return x == 0 ? x : sum;
    }

    /// <summary><c>2ˣ − 1</c>.</summary>
    public static double Exp2M1(double x)
    {
        if (!(Math.Abs(x) <= 0.59))
        {
            return Math.Pow(2, x) - 1;
        }

        var x2 = x * x;
        var x4 = x2 * x2;
        var p0 = 0.24022650695910072 + (x * 0.05550410866482158);
        p0 += x2 * (0.009618129107628477 + (x * 0.001333355814642846));
        var p4 = 0.00015403530393381625 + (x * 1.5252733804022358e-05);
        p4 += x2 * (1.3215486790118083e-06 + (x * 1.0178086044931702e-07));
        var p8 = 7.054911641612839e-09 + (x * 4.445521751330443e-10);
        p8 += x2 * (2.5678351220913327e-11 + (x * 1.3728185460436026e-12));
        p8 += x4 * 6.795845420497756e-14;
        return Linear(x, 0.6931471805599453, 2.3190468138462996e-17, x2 * (p0 + (x4 * (p4 + (x4 * p8)))));
    }

    /// <summary><c>10ˣ − 1</c>.</summary>
    public static double Exp10M1(double x)
    {
        if (!(Math.Abs(x) <= 0.178))
        {
            return Math.Pow(10, x) - 1;
        }

        var x2 = x * x;
        var x4 = x2 * x2;
        var p0 = 2.650949055239199 + (x * 2.034678592293476) + (x2 * (1.171255148912267 + (x * 0.5393829291955821)));
        var p4 = 0.2069958486968683 + (x * 0.06808936507427427);
        p4 += x2 * (0.019597694626440686 + (x * 0.005013928850999921));
        var p8 = 0.0011544997823348016 + (x * 0.00024166583969952428);
        p8 += x2 * (4.637136564175093e-05 + (x * 8.235275951463669e-06));
        p8 += x4 * 1.3542510977477745e-06;
        return Linear(x, 2.302585092994046, -2.1707562233822494e-16, x2 * (p0 + (x4 * (p4 + (x4 * p8)))));
    }

    /// <summary><c>x·(high + low) + rest</c> with the product to full digits; ±0 at ±0.</summary>
    private static double Linear(double x, double high, double low, double rest)
    {
        var product = x * high;
        return x == 0 ? x : product + (Math.FusedMultiplyAdd(x, low, Math.FusedMultiplyAdd(x, high, -product)) + rest);
    }
}
