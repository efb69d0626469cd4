namespace DualDiff;

/// <summary>Modified Bessel functions of integer order.</summary>
/// <remarks>
/// <para>
/// Domain: I: all x and all n; +∞ at +∞, ±∞ at −∞ as n is even or odd, NaN at NaN. K: x &gt; 0; +∞ at ±0, 0 at +∞, NaN below 0.
/// Overflow (I₀ from 713.987 on) and underflow (K₀ from 742.06 on) come where the value itself leaves the doubles; subnormal values
/// are within one step.
/// </para>
/// <para>
/// Accuracy, measured against mpmath: I 2 ulp below 8 and 1 above, K₀ 2 ulp below 1 and 1 above, K₁ 1 ulp, Iₙ 2 ulp, Kₙ 1 ulp for n
/// up to 1000.
/// </para>
/// <para>
/// Cost: that of I₀, I₁, K₀ and K₁ does not depend on x. Higher orders take about n steps of 6 ns; Iₙ with n² &gt; 4x about n +
/// √(50 x), twice.
/// </para>
/// <para>
/// Source: DLMF §10.25.2, §10.31.1 and 2 (small x), §10.40.1 and 2 (form at large x); other orders: <see cref="BesselRecurrence"/>.
/// Coefficients: own fits with mpmath, <see cref="BesselTables"/> and <see cref="BesselITables"/>.
/// </para>
/// </remarks>
internal static class BesselIK
{
    /// <summary>From here on I is <c>eˣ</c> times what <see cref="I0Pair"/> and <see cref="I1Pair"/> give.</summary>
    private const double Large = 8;

    private static DoubleDouble RootHalfPi => new(1.2533141373155003, -9.164289990229583e-17);

    private static DoubleDouble OverRootTwoPi => new(0.3989422804014327, -2.49232720227773e-17);

    private static DoubleDouble LogTwoMinusGamma => new(0.11593151565841245, 3.7780767526472776e-19);

    /// <summary><c>I₀(x)</c>.</summary>
    public static double I0(double x) => IOfPositive(0, Math.Abs(x));

    /// <summary><c>I₁(x)</c>.</summary>
    public static double I1(double x) => Math.CopySign(1, x) * IOfPositive(1, Math.Abs(x));

    /// <summary><c>Iₙ(x)</c>.</summary>
    public static double In(int n, double x)
    {
        var value = IOfPositive(Math.Abs((long)n), Math.Abs(x));
        return (n & 1) != 0 && double.IsNegative(x) ? -value : value;
    }

    /// <summary><c>K₀(x)</c>.</summary>
    public static double K0(double x) => Kn(0, x);

    /// <summary><c>K₁(x)</c>.</summary>
    public static double K1(double x) => Kn(1, x);

    /// <summary><c>Kₙ(x)</c>.</summary>
    public static double Kn(int n, double x)
    {
        if (!(x > 0 && x < double.PositiveInfinity))
        {
            return x == 0 ? double.PositiveInfinity
                : x > 0 ? 0
                : double.NaN;
        }

        var exponent = 0;
        var value =
            n == 0 ? K0Pair(x)
            : n is 1 or -1 ? K1Pair(x)
            : BesselRecurrence.Forward(K0Pair(x), K1Pair(x), Math.Abs((long)n), x, 1, out exponent);
        return x < 1 || !double.IsFinite(value.Hi) ? Finish(value, exponent) : Finish(value, -x, exponent);
    }

    private static double IOfPositive(long n, double x)
    {
        if (!double.IsFinite(x))
        {
            return x;
        }

        DoubleDouble value;
        var exponent = 0;
        if (n < 2)
        {
            value = n == 0 ? I0Pair(x) : I1Pair(x);
        }
        else if (x * x <= n + 1)
        {
            return BesselRecurrence.Series(n, x, 1);
        }
        else if (x >= Large && (double)n * n <= 4 * x)
        {
            // (−1)ⁿIₙ has the recurrence of K.
            value = BesselRecurrence.Forward(I0Pair(x), -I1Pair(x), n, x, 1, out _) * ((n & 1) != 0 ? -1 : 1);
        }
        else
        {
            // The leading term of the expansion for large n, DLMF §10.41.3.
            var ratio = x / n;
            var root = double.Hypot(1, ratio);
            var log = n * (root + Math.Log(ratio / (1 + root)));
            if (Math.Abs(log) > 765)
            {
                return log < 0 ? 0 : double.PositiveInfinity;
            }

            value = BesselRecurrence.Falling(n, x, 1, out _, out exponent) * I0Pair(x);
        }

        return x < Large ? Finish(value, exponent) : Finish(value, x, exponent);
    }

    private static double Finish(DoubleDouble value, int exponent) =>
        double.IsFinite(value.Hi) ? DoubleDoubleFunctions.Scale(value, exponent) : value.Hi;

    /// <summary><c>value · e^x · 2^exponent</c>.</summary>
    private static double Finish(DoubleDouble value, double x, int exponent) =>
        DoubleDoubleFunctions.Scale(DoubleDoubleFunctions.Exp(x, out var shift) * value, shift + exponent);

    private static DoubleDouble I0Pair(double x)
    {
        if (x >= Large)
        {
            return Tail(x, x < 16 ? BesselITables.I0Middle : BesselITables.I0Tail);
        }

        var u = DoubleDouble.Product(0.5 * x, 0.5 * x);
        var value = OnePlus(u.Hi, BesselITables.I0);
        // What the square lost, with a bound of Amos 1974, doi 10.1090/S0025-5718-1974-0333287-7, in place of I₁/I₀.
        return new(value.Hi, value.Lo + (u.Lo * value.Hi * 2 / (1 + Math.Sqrt(1 + (4 * u.Hi)))));
    }

    private static DoubleDouble I1Pair(double x)
    {
        if (x >= Large)
        {
            return Tail(x, x < 16 ? BesselITables.I1Middle : BesselITables.I1Tail);
        }

        var u = DoubleDouble.Product(0.5 * x, 0.5 * x);
        var value = OnePlus(u.Hi, BesselITables.I1);
        return new DoubleDouble(value.Hi, value.Lo + (u.Lo * value.Hi / (1 + Math.Sqrt(1 + u.Hi)))) * (0.5 * x);
    }

    /// <summary><c>K₀(x)</c>, and <c>eˣ K₀(x)</c> for x ≥ 1.</summary>
    private static DoubleDouble K0Pair(double x)
    {
        if (x >= 1)
        {
            return KTail(x, BesselTables.K0Tail);
        }

        var u = 0.25 * x * x;
        return (Log(x) * I0Pair(x)) + (u * DoubleDouble.Polynomial(BesselTables.K0, u));
    }

    /// <summary><c>K₁(x)</c>, and <c>eˣ K₁(x)</c> for x ≥ 1.</summary>
    private static DoubleDouble K1Pair(double x)
    {
        if (x >= 1)
        {
            return KTail(x, BesselTables.K1Tail);
        }

        if (x < 1e-9)
        {
            return 1 / x;
        }

        var rest = DoubleDouble.Product(0.5 * x, DoubleDouble.Polynomial(BesselTables.K1, 0.25 * x * x));
        return BesselRecurrence.Inverse(x) + (rest - (Log(x) * I1Pair(x)));
    }

    /// <summary><c>log(2/x) − γ</c>.</summary>
    private static DoubleDouble Log(double x) => DoubleDouble.Sum(-Math.Log(x), LogTwoMinusGamma.Hi);

    /// <summary><c>1 + u p(u)</c>.</summary>
    private static DoubleDouble OnePlus(double u, ReadOnlySpan<double> table)
    {
        var product = DoubleDouble.Product(u, DoubleDouble.Polynomial(table, u));
        var sum = DoubleDouble.Sum(1, product.Hi);
        return DoubleDouble.Ordered(sum.Hi, sum.Lo + product.Lo);
    }

    private static DoubleDouble Tail(double x, ReadOnlySpan<double> table)
    {
        var s = 1 / x;
        var p = DoubleDouble.Polynomial(table, x < 16 ? s - 0.09375 : s);
        return BesselPhase.OverRoot(DoubleDouble.Ordered(OverRootTwoPi.Hi, OverRootTwoPi.Lo + (s * p)), x);
    }

    private static DoubleDouble KTail(double x, ReadOnlySpan<double> table)
    {
        var s = 1 / x;
        var rest = RootHalfPi.Lo + (s * BesselPhase.Ratio(table, s));
        return BesselPhase.OverRoot(DoubleDouble.Ordered(RootHalfPi.Hi, rest), x);
    }
}
