namespace DualDiff;

/// <summary>Digamma, trigamma and the higher polygamma functions <c>ψ⁽ⁿ⁾</c>.</summary>
/// <remarks>
/// <para>
/// Domain: all x. At the poles x = 0, −1, −2, … NaN for even n (at ±0: ∓∞) and +∞ for odd n. At +∞: <c>ψ</c> is +∞, the others 0;
/// NaN at −∞ and NaN. n &lt; 0: NaN. n &gt; 170 with x &lt; 0: NaN.
/// </para>
/// <para>
/// Accuracy, measured against mpmath: digamma 2 ulp for x &gt; 0, also next to its zero 1.4616…; trigamma 2.5 ulp for x &gt; 0,
/// higher orders relative 1e−14·max(1, n/10). For x &lt; 0 digamma and the even orders have a zero between any two poles: the
/// error is relative to the larger of the two terms of the reflection, 2 ulp of it for digamma.
/// </para>
/// <para>
/// Source: DLMF §5.5.2, §5.5.4, §5.11.2, §5.15; higher orders by Euler and Maclaurin's formula for ζ(n + 1, x), §25.11.12 and
/// §2.10(i). Coefficients: own Chebyshev fits with mpmath, <see cref="GammaTables"/>.
/// </para>
/// </remarks>
internal static class Polygammas
{
    /// <summary><c>ψ(x) = Γ′(x) / Γ(x)</c>.</summary>
    public static double Digamma(double x)
    {
        if (Math.Abs(x) < 1e-17)
        {
            return -1 / x;
        }

        if (x < 0)
        {
            return x == Math.Floor(x) ? double.NaN : DigammaOfNegative(-x);
        }

        if (x < 1)
        {
            return (NearOne(DoubleDouble.Ordered(1, x)) - Inverse(x)).Value;
        }

        if (x < 10)
        {
            var sum = DoubleDouble.Sum(0, 0);
            for (; x >= 3; sum += Inverse(x))
            {
                x -= 1;
            }

            return (NearOne(x) + sum).Value;
        }

        var r = 1 / x;
        var u = r * r;
        var p =
            -0.007575757575757576
            + (u * (0.021092796092796094 + (u * (-0.08333333333333333 + (u * 0.4432598039215686)))));
        p = u * (0.008333333333333333 + (u * (-0.003968253968253968 + (u * (0.004166666666666667 + (u * p))))));
        return Math.Log(x) - (r * (0.5 + (r * (0.08333333333333333 - p))));
    }

    /// <summary><c>ψ′(x)</c>.</summary>
    public static double Trigamma(double x)
    {
        if (x > 0)
        {
            return TrigammaOfPositive(x);
        }

        if (x > -1e-150)
        {
            return 1 / x / x;
        }

        if (x == Math.Floor(x))
        {
            return double.IsInfinity(x) ? double.NaN : double.PositiveInfinity;
        }

        var cosecant = GammaFunctions.Pi / PiTrigonometry.SinPiPair(x);
        return ((cosecant * cosecant) - TrigammaOfPositive(1 - x)).Value;
    }

    /// <summary><c>ψ⁽ⁿ⁾(x)</c>.</summary>
    public static double Polygamma(int n, double x) =>
        n < 0 ? double.NaN
        : n == 0 ? Digamma(x)
        : n == 1 ? Trigamma(x)
        : (n & 1) != 0 ? HurwitzZeta.Scaled(n, x)
        : -HurwitzZeta.Scaled(n, x);

    private static double TrigammaOfPositive(double x)
    {
        if (x < 1)
        {
            var inverse = x < 1e-150 ? 1 / x : Inverse(x);
            return x < 1e-150 ? inverse.Hi * inverse.Hi : ((inverse * inverse) + TrigammaOfPositive(1 + x)).Value;
        }

        if (x <= 2)
        {
            return x < 1.5
                ? DoubleDouble.Polynomial(GammaTables.Trigamma1, x - 1.25)
                : DoubleDouble.Polynomial(GammaTables.Trigamma15, x - 1.75);
        }

        var sum = 0.0;
        var lost = 0.0;
        for (; x < 10; x++)
        {
            var next = DoubleDouble.Ordered(sum, 1 / (x * x));
            (sum, lost) = (next.Hi, lost + next.Lo);
        }

        var r = 1 / x;
        var u = r * r;
        var p =
            0.07575757575757576 + (u * (-0.2531135531135531 + (u * (1.1666666666666667 + (u * -7.092156862745098)))));
        p =
            0.16666666666666666
            + (u * (-0.03333333333333333 + (u * (0.023809523809523808 + (u * (-0.03333333333333333 + (u * p)))))));
        return sum + (lost + (r + (u * (0.5 + (r * p)))));
    }

    /// <summary><c>ψ(−y) = ψ(1 + y) + π cot πy</c>.</summary>
    private static double DigammaOfNegative(double y)
    {
        var cotangent = PiTrigonometry.CosPiPair(y) / PiTrigonometry.SinPiPair(y) * GammaFunctions.Pi;
        var shifted = DoubleDouble.Sum(1, y);
        return (cotangent + (y < 2 ? NearOne(shifted) : Digamma(shifted.Hi))).Value;
    }

    /// <summary>ψ on [1, 3] as <c>(x − x₀) p(x)</c> with the zero <c>x₀</c> in two doubles.</summary>
    private static DoubleDouble NearOne(DoubleDouble x)
    {
        var distance = new DoubleDouble(x.Hi - 1.4616321449683622, x.Lo - 9.549995429965697e-17);
        var slope =
            x.Hi < 1.5 ? Around(GammaTables.Digamma1, x.Hi - 1.25)
            : x.Hi < 2 ? Around(GammaTables.Digamma15, x.Hi - 1.75)
            : Around(GammaTables.Digamma2, x.Hi - 2.5);
        return distance * slope;
    }

    private static DoubleDouble Around(ReadOnlySpan<double> table, double t) =>
        DoubleDouble.Ordered(table[0], t * DoubleDouble.Polynomial(table[1..], t));

    private static DoubleDouble Inverse(double x)
    {
        var inverse = 1 / x;
        return new(inverse, inverse * Math.FusedMultiplyAdd(-x, inverse, 1));
    }
}
