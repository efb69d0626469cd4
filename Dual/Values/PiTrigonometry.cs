namespace DualDiff;

/// <summary>Trigonometric functions of <c>πx</c>.</summary>
/// <remarks>
/// <para>Domain: all finite x; NaN at ±∞ and NaN. Exact zeros, ones and (for the tangent) infinities at multiples of one half.</para>
/// <para>
/// Signs of zeros: <c>sin πn</c> has the sign of n, <c>cos π(n + ½)</c> is +0, <c>tan πn</c> is +0 for even n &gt; 0 and odd n
/// &lt; 0, −0 otherwise.
/// </para>
/// <para>
/// Accuracy: 1 ulp for every x: the reduction to [−¼, ¼] is exact. Measured against mpmath.
/// </para>
/// <para>Source: IEEE 754-2019 §9.2; DLMF §4.19. Coefficients: own Chebyshev fits with mpmath.</para>
/// </remarks>
internal static class PiTrigonometry
{
    /// <summary><c>sin πx</c>.</summary>
    public static double SinPi(double x)
    {
        var sine = SinPiPair(x).Value;
        return sine == 0 ? Math.CopySign(0, x) : sine;
    }

    /// <summary><c>cos πx</c>.</summary>
    public static double CosPi(double x)
    {
        var quarter = Reduce(x, out var r);
        var value = (quarter & 1) == 0 ? Cosine(r).Value : Sine(r).Value;
        return value == 0 ? 0
            : quarter is 1 or 2 ? -value
            : value;
    }

    /// <summary><c>tan πx</c>.</summary>
    public static double TanPi(double x)
    {
        var quarter = Reduce(x, out var r);
        var (sine, cosine) = (quarter & 1) == 0 ? (Sine(r), Cosine(r)) : (Cosine(r), -Sine(r));
        if (cosine.Hi == 0)
        {
            return quarter == 1 ? double.PositiveInfinity : double.NegativeInfinity;
        }

        var tangent = sine.Hi / cosine.Hi;
        if (tangent == 0)
        {
            return Math.CopySign(0, quarter == 2 ? -x : x);
        }

        var rest = Math.FusedMultiplyAdd(-tangent, cosine.Hi, sine.Hi) + (sine.Lo - (tangent * cosine.Lo));
        return tangent + (rest / cosine.Hi);
    }

    /// <summary><c>sin πx</c> with a few bits more than a double.</summary>
    public static DoubleDouble SinPiPair(double x)
    {
        var quarter = Reduce(x, out var r);
        var value = (quarter & 1) == 0 ? Sine(r) : Cosine(r);
        return quarter >= 2 ? -value : value;
    }

    /// <summary><c>cos πx</c> with a few bits more than a double.</summary>
    public static DoubleDouble CosPiPair(double x)
    {
        var quarter = Reduce(x, out var r);
        var value = (quarter & 1) == 0 ? Cosine(r) : Sine(r);
        return quarter is 1 or 2 ? -value : value;
    }

    /// <summary><c>x = 2m + quarter/2 + r</c> with |r| ≤ ¼, exactly.</summary>
    private static int Reduce(double x, out double r)
    {
        x -= 2 * Math.Round(0.5 * x);
        var halves = Math.Round(2 * x);
        r = x - (0.5 * halves);
        return (int)halves & 3;
    }

    private static DoubleDouble Sine(double r)
    {
        var u = r * r;
        var p = 0.00046628793365835507 + (u * -2.1742072908211562e-05);
        p = -0.5992645293206479 + (u * (0.08214588659727914 + (u * (-0.007370430312368205 + (u * p)))));
        p = -5.16771278004997 + (u * (2.550164039877345 + (u * p)));
        var product = r * Math.PI;
        var lost = Math.FusedMultiplyAdd(r, 1.2246467991473532e-16, Math.FusedMultiplyAdd(r, Math.PI, -product));
        return DoubleDouble.Ordered(product, lost + (r * u * p));
    }

    private static DoubleDouble Cosine(double r)
    {
        var square = DoubleDouble.Product(r, r);
        var u = square.Hi;
        var p = 0.0019295741241226263 + (u * (-0.00010463459915492048 + (u * 4.268506520960118e-06)));
        p = -1.3352627688545888 + (u * (0.2353306303588069 + (u * (-0.025806891384588006 + (u * p)))));
        p = 4.0587121264167685 + (u * p);
        var half = u * -4.934802200544679;
        var lost = Math.FusedMultiplyAdd(u, -4.934802200544679, -half) + (square.Lo * -4.934802200544679);
        var sum = DoubleDouble.Ordered(1, half);
        return DoubleDouble.Ordered(sum.Hi, sum.Lo + (lost + (u * u * p)));
    }
}
