namespace DualDiff;

/// <summary>Bessel functions of the first and second kind and integer order.</summary>
/// <remarks>
/// <para>
/// Domain: J: all x and all n; 0 at ±∞, NaN at NaN, even or odd in x as n is. Y: x &gt; 0; −∞ at ±0 (+∞ for odd negative n), 0 at
/// +∞, NaN below 0.
/// </para>
/// <para>
/// Accuracy, measured against mpmath: J₀ and J₁ 1 ulp, Y₀ and Y₁ 1 ulp from 2 on and 2 below, for x up to 1e300 and next to the zeros
/// too (tried: number 1 to 10000). Orders above 1: Jₙ 1 ulp and Yₙ 2 where n ≥ x; where n &lt; x the error is 1.1e−16 times the
/// modulus <c>√(Jₙ² + Yₙ²)</c>, so that next to their zeros digits are lost.
/// </para>
/// <para>
/// Cost: that of J₀, J₁, Y₀ and Y₁ does not depend on x. Orders above 1 take about n steps of 6 ns; Jₙ with n ≥ x some ten to twenty
/// steps more, twice.
/// </para>
/// <para>
/// Source: x &lt; 2: DLMF §10.2.2, and for Y §10.8 with the logarithm taken relative to the first zero; x ≥ 2:
/// <see cref="BesselPhase"/>; other orders: <see cref="BesselRecurrence"/>. Coefficients: own, with mpmath, <see
/// cref="BesselTables"/>.
/// </para>
/// </remarks>
internal static class BesselJY
{
    private static DoubleDouble TwoOverPi => new(0.6366197723675814, -3.935735335036497e-17);

    /// <summary><c>J₀(x)</c>.</summary>
    public static double J0(double x) => double.IsInfinity(x) ? 0 : J0Pair(Math.Abs(x)).Value;

    /// <summary><c>J₁(x)</c>.</summary>
    public static double J1(double x) => Math.CopySign(1, x) * (double.IsInfinity(x) ? 0 : J1Pair(Math.Abs(x)).Value);

    /// <summary><c>Jₙ(x)</c>.</summary>
    public static double Jn(int n, double x)
    {
        var order = Math.Abs((long)n);
        var value = JOfPositive(order, Math.Abs(x));
        return (order & 1) != 0 && double.IsNegative(x) != n < 0 ? -value : value;
    }

    /// <summary><c>Y₀(x)</c>.</summary>
    public static double Y0(double x) => x > 0 && double.IsFinite(x) ? Y0Pair(x).Value : YAtEnd(x);

    /// <summary><c>Y₁(x)</c>.</summary>
    public static double Y1(double x) => x > 0 && double.IsFinite(x) ? Y1Pair(x).Value : YAtEnd(x);

    /// <summary><c>Yₙ(x)</c>.</summary>
    public static double Yn(int n, double x)
    {
        var order = Math.Abs((long)n);
        var value = YOfPositive(order, x);
        return (order & 1) != 0 && n < 0 ? -value : value;
    }

    private static double JOfPositive(long n, double x)
    {
        if (n < 2 || !double.IsFinite(x))
        {
            return n == 0 ? J0(x) : J1(x);
        }

        if (n < x)
        {
            return BesselRecurrence.Forward(J0Pair(x), J1Pair(x), n, x, -1, out _).Value;
        }

        if (x * x <= n + 1)
        {
            return BesselRecurrence.Series(n, x, -1);
        }

        // Below the least double by Siegel's bound, Proc. AMS 4 (1953) 858.
        var ratio = x / n;
        var root = Math.Sqrt((1 - ratio) * (1 + ratio));
        if (n * (root + Math.Log(ratio / (1 + root))) < -746)
        {
            return 0;
        }

        var quotient = BesselRecurrence.Falling(n, x, -1, out var toOne, out var exponent);
        return DoubleDoubleFunctions.Scale(quotient * (toOne ? J1Pair(x) : J0Pair(x)), exponent);
    }

    private static double YOfPositive(long n, double x)
    {
        if (n < 2 || !(x > 0 && double.IsFinite(x)))
        {
            return n == 0 ? Y0(x) : Y1(x);
        }

        var value = BesselRecurrence.Forward(Y0Pair(x), Y1Pair(x), n, x, -1, out var exponent);
        return double.IsFinite(value.Hi) ? DoubleDoubleFunctions.Scale(value, exponent) : value.Hi;
    }

    private static double YAtEnd(double x) =>
        x == 0 ? double.NegativeInfinity
        : x > 0 ? 0
        : double.NaN;

    private static DoubleDouble J0Pair(double x)
    {
        if (!(x < 2))
        {
            return double.IsNaN(x) ? x : BesselPhase.J(0, x);
        }

        var u = DoubleDouble.Product(0.5 * x, 0.5 * x);
        var tail = u.Hi * u.Hi * u.Hi * DoubleDouble.Polynomial(BesselTables.J0, u.Hi);
        return (u * u * 0.25) - u + DoubleDouble.Ordered(1, tail);
    }

    private static DoubleDouble J1Pair(double x)
    {
        if (!(x < 2))
        {
            return double.IsNaN(x) ? x : BesselPhase.J(1, x);
        }

        var u = DoubleDouble.Product(0.5 * x, 0.5 * x);
        var head = DoubleDouble.Ordered(1, -0.5 * u.Hi);
        var tail = u.Hi * u.Hi * DoubleDouble.Polynomial(BesselTables.J1, u.Hi);
        return DoubleDouble.Ordered(head.Hi, head.Lo - (0.5 * u.Lo) + tail) * (0.5 * x);
    }

    private static DoubleDouble Y0Pair(double x)
    {
        if (x >= 2)
        {
            return BesselPhase.Y(0, x);
        }

        var zero = new DoubleDouble(0.8935769662791675, 2.6596231539720385e-17);
        var log = new DoubleDouble(-0.11252280788079412, -4.371948007111724e-18);
        var squares = Factors(x, zero, out var distance, out var sum);
        var rest = squares * DoubleDouble.Polynomial(BesselTables.Y0, 0.25 * x * x);
        return ((LogRatio(x, log, distance, sum) * J0Pair(x)) + rest) * TwoOverPi;
    }

    private static DoubleDouble Y1Pair(double x)
    {
        if (x >= 2)
        {
            return BesselPhase.Y(1, x);
        }

        if (x < 1e-9)
        {
            return -TwoOverPi.Hi / x;
        }

        var zero = new DoubleDouble(2.197141326031017, -4.8259835876454966e-17);
        var log = new DoubleDouble(0.7871571181569951, -5.297340955397504e-18);
        var squares = Factors(x, zero, out var distance, out var sum);
        var rest = squares * DoubleDouble.Polynomial(BesselTables.Y1, 0.25 * x * x) * BesselRecurrence.Inverse(x);
        return ((LogRatio(x, log, distance, sum) * J1Pair(x)) + rest) * TwoOverPi;
    }

    private static DoubleDouble Factors(double x, DoubleDouble zero, out DoubleDouble distance, out DoubleDouble sum)
    {
        distance = new DoubleDouble(x, 0) - zero;
        sum = DoubleDouble.Sum(x, zero.Hi);
        return distance * sum;
    }

    /// <summary><c>log(x / zero)</c>, relative to itself next to the zero too.</summary>
    private static DoubleDouble LogRatio(double x, DoubleDouble log, DoubleDouble distance, DoubleDouble sum)
    {
        var w = distance.Hi / sum.Hi;
        if (Math.Abs(w) > 0.2)
        {
            var far = DoubleDouble.Sum(Math.Log(x), -log.Hi);
            return new(far.Hi, far.Lo - log.Lo);
        }

        var lost = Math.FusedMultiplyAdd(-w, sum.Hi, distance.Hi) + (distance.Lo - (w * sum.Lo));
        var u = w * w;
        return DoubleDouble.Ordered(2 * w, 2 * ((lost / sum.Hi) + (w * u * DoubleDouble.Polynomial(Artanh, u))));
    }

    private static ReadOnlySpan<double> Artanh =>
        [1.0 / 3, 1.0 / 5, 1.0 / 7, 1.0 / 9, 1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17, 1.0 / 19, 1.0 / 21, 1.0 / 23];
}
