namespace DualDiff;

/// <summary>Exponential and logarithm of a <see cref="DoubleDouble"/>, for the prefactors of special functions.</summary>
/// <remarks>
/// <para>Accuracy: the exponential is relative 2⁻⁷⁰, the logarithm 2⁻⁷⁰ relative to max(1, |log x|), measured against mpmath.</para>
/// <para>Source: argument reduction by a table of 2^(j/32) (Tang 1989, doi 10.1145/63522.214389); the table is our own, from mpmath.</para>
/// </remarks>
internal static class DoubleDoubleFunctions
{
    private const double Step1 = 0.021660849391992087;
    private const double Step2 = 5.062034433205141e-13;
    private const double Step3 = 1.2503391711295998e-23;

    public static DoubleDouble Ln2 => new(0.6931471805599453, 2.3190468138462996e-17);

    /// <summary><c>e^x = result · 2^exponent</c> with result in about [1, 2). Clamps x to ±4000.</summary>
    public static DoubleDouble Exp(DoubleDouble x, out int exponent)
    {
        if (Math.Abs(x.Hi) > 4000)
        {
            x = Math.CopySign(4000, x.Hi);
        }

        var steps = Math.Round(x.Hi * (1 / Step1));
        var near = DoubleDouble.Sum(x.Hi - (steps * Step1), -steps * Step2);
        var r = DoubleDouble.Ordered(near.Hi, near.Lo + (x.Lo - (steps * Step3)));
        var half = DoubleDouble.Product(r.Hi, r.Hi * 0.5);
        var tail = 1.0 / 5040 + (r.Hi * (1.0 / 40320));
        tail = (1.0 / 120) + (r.Hi * ((1.0 / 720) + (r.Hi * tail)));
        tail = r.Hi * r.Hi * r.Hi * ((1.0 / 6) + (r.Hi * ((1.0 / 24) + (r.Hi * tail))));
        var sum = DoubleDouble.Ordered(r.Hi, half.Hi);
        var less = sum.Lo + half.Lo + Math.FusedMultiplyAdd(r.Hi, r.Lo, r.Lo) + tail;
        var j = (int)steps & 31;
        exponent = ((int)steps - j) / 32;
        var power = new DoubleDouble(Powers[2 * j], Powers[(2 * j) + 1]);
        return power + (power * DoubleDouble.Ordered(sum.Hi, less));
    }

    /// <summary><c>x · 2^exponent</c>, rounded to double; right also where the result is subnormal, zero or infinite.</summary>
    public static double Scale(DoubleDouble x, int exponent) => Math.ScaleB(x.Value, exponent);

    /// <summary><c>e^x · factor</c>.</summary>
    public static double Exp(DoubleDouble x, DoubleDouble factor) => Scale(Exp(x, out var exponent) * factor, exponent);

    /// <summary><c>log x</c> for finite x &gt; 0.</summary>
    public static DoubleDouble Log(DoubleDouble x)
    {
        var exponent = Math.ILogB(x.Hi);
        var m = Math.ScaleB(x.Hi, -exponent);
        if (m > 1.4142135623730951)
        {
            m *= 0.5;
            exponent++;
        }

        var guess = Math.Log(m);
        var inverse = Exp(-guess, out var shift);
        m = Math.ScaleB(m, shift);
        var one = DoubleDouble.Product(m, inverse.Hi);
        var rest = (one.Hi - 1) + Math.FusedMultiplyAdd(m, inverse.Lo, one.Lo);
        rest -= rest * rest * 0.5;
        var log = DoubleDouble.Ordered(guess, rest + (x.Lo / x.Hi));
        return exponent == 0 ? log : (Ln2 * exponent) + log;
    }

    /// <summary><c>log(1 + u)</c> for u ≥ 0, relative to 2⁻⁷⁰ for small u too: <c>2 artanh(u / (2 + u))</c>.</summary>
    public static DoubleDouble Log1P(DoubleDouble u)
    {
        if (u.Hi > 0.1)
        {
            return Log(u + 1);
        }

        var s = u / (u + 2);
        return (s * 2) + (ArtanhTail(s) * 2);
    }

    /// <summary><c>artanh s − s</c> for |s| ≤ 0.06.</summary>
    public static DoubleDouble ArtanhTail(DoubleDouble s)
    {
        var square = s * s;
        var u = square.Hi;
        var p = (1.0 / 11) + (u * ((1.0 / 13) + (u * ((1.0 / 15) + (u * (1.0 / 17))))));
        p = u * ((1.0 / 5) + (u * ((1.0 / 7) + (u * ((1.0 / 9) + (u * p))))));
        return square * s * (Third + p);
    }

    private static DoubleDouble Third => new(0.3333333333333333, 1.850371707708594e-17);

    /// <summary>Pairs (high, low) of <c>2^(j/32)</c>.</summary>
    private static ReadOnlySpan<double> Powers =>
        [
            1.0,
            0.0,
            1.0218971486541166,
            5.109225028973444e-17,
            1.0442737824274138,
            8.551889705537965e-17,
            1.0671404006768237,
            -7.899853966841582e-17,
            1.0905077326652577,
            -3.046782079812471e-17,
            1.1143867425958924,
            1.0410278456845571e-16,
            1.1387886347566916,
            8.912812676025408e-17,
            1.1637248587775775,
            3.8292048369240935e-17,
            1.189207115002721,
            3.982015231465646e-17,
            1.215247359980469,
            -7.712630692681488e-17,
            1.241857812073484,
            4.658027591836937e-17,
            1.2690509571917332,
            2.667932131342186e-18,
            1.2968395546510096,
            2.5382502794888315e-17,
            1.3252366431597413,
            -2.8587312100388614e-17,
            1.3542555469368927,
            7.70094837980299e-17,
            1.383909881963832,
            -6.770511658794786e-17,
            1.4142135623730951,
            -9.667293313452913e-17,
            1.4451808069770467,
            -3.0237581349939873e-17,
            1.4768261459394993,
            -3.483994556892796e-17,
            1.5091644275934228,
            -1.016455327754295e-16,
            1.5422108254079407,
            7.949834809697621e-17,
            1.5759808451078865,
            -1.0136916471278304e-17,
            1.6104903319492543,
            2.4707192569797888e-17,
            1.645755478153965,
            -1.0125679913674773e-16,
            1.681792830507429,
            8.199010020581497e-17,
            1.718619298122478,
            -1.851380418263111e-17,
            1.7562521603732995,
            2.960140695448873e-17,
            1.7947090750031072,
            1.8227458427912087e-17,
            1.8340080864093424,
            3.283107224245627e-17,
            1.8741676341103,
            -6.122763413004143e-17,
            1.9152065613971474,
            -1.0619946056195963e-16,
            1.9571441241754002,
            8.960767791036668e-17,
        ];
}
