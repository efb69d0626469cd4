namespace DualDiff;

/// <summary>
/// The recurrence <c>f(k ± 1) = (2k/x) f(k) + sign·f(k ∓ 1)</c> of all Bessel functions, with what each step rounded away carried
/// along; and the power series for small x.
/// </summary>
/// <remarks>
/// <para>Accuracy: the steps add less than 2⁻⁶⁰, so that the result is as good as the values it starts from.</para>
/// <para>Source: DLMF §10.6.1, §10.29.1 (recurrence), §3.6(iii) (Miller's algorithm), §10.2.2 and §10.25.2 (power series).</para>
/// </remarks>
internal static class BesselRecurrence
{
    /// <summary>Above it values are scaled by its inverse.</summary>
    private const int Shift = 500;

    /// <summary><c>1 / x</c>.</summary>
    public static DoubleDouble Inverse(double x)
    {
        var inverse = 1 / x;
        return new(inverse, inverse * Math.FusedMultiplyAdd(-x, inverse, 1));
    }

    /// <summary><c>f(n) = result · 2^exponent</c> from f(0) and f(1), for n ≥ 1; ±∞ once the exponent is out of reach.</summary>
    public static DoubleDouble Forward(
        DoubleDouble zero,
        DoubleDouble one,
        long n,
        double x,
        double sign,
        out int exponent
    )
    {
        exponent = 0;
        var inverse = Inverse(x);
        var (last, now) = (zero, one);
        for (var k = 1L; k < n && Math.Abs(now.Hi) < double.PositiveInfinity; k++)
        {
            (last, now) = (now, Step(k, inverse, now, last, sign));
            if (Math.Abs(now.Hi) > 3e150)
            {
                (last, now) = (Scaled(last, -Shift), Scaled(now, -Shift));
                exponent += Shift;
                now = exponent > 4000 ? now.Hi * double.PositiveInfinity : now;
            }
        }

        return now;
    }

    /// <summary><c>f(n) / f(0) = result · 2^exponent</c>, or where f(1) is larger <c>f(n) / f(1)</c>, for the falling solution.</summary>
    /// <remarks>Miller's algorithm, from so far above n that the growing solution has grown by 2³⁶: the error is 2⁻⁷².</remarks>
    public static DoubleDouble Falling(long n, double x, double sign, out bool toOne, out int exponent)
    {
        exponent = 0;
        var inverse = Inverse(x);
        var start = n;
        for (var (older, grown) = (0.0, 1.0); grown < 7e10; start++)
        {
            (older, grown) = (grown, (2 * start * inverse.Hi * grown) + (sign * older));
        }

        DoubleDouble last = 0;
        DoubleDouble now = 1;
        DoubleDouble kept = 1;
        for (var k = start; k > 0; k--)
        {
            (kept, exponent) = k == n ? (now, 0) : (kept, exponent);
            (last, now) = (now, Step(k, inverse, now, last, sign));
            if (Math.Abs(now.Hi) > 3e150)
            {
                (last, now) = (Scaled(last, -Shift), Scaled(now, -Shift));
                exponent -= Shift;
            }
        }

        toOne = Math.Abs(now.Hi) < Math.Abs(last.Hi);
        return kept / (toOne ? last : now);
    }

    /// <summary><c>(x/2)ⁿ/n! Σ (sign·x²/4)ᵏ / (k! (n + 1)…(n + k))</c> for x² ≤ n + 1.</summary>
    public static double Series(long n, double x, double sign)
    {
        if (n > 400 || x == 0)
        {
            return 0;
        }

        var u = x * x * 0.25 * sign;
        var (term, sum) = (1.0, 0.0);
        for (var k = 1; Math.Abs(term) > 1e-18; k++)
        {
            term *= u / (k * (n + k));
            sum += term;
        }

        var power = (int)n * Math.ILogB(x);
        var value = DoubleDouble.Ordered(1, sum);
        DoubleDouble mantissa = Math.ScaleB(x, -Math.ILogB(x));
        for (var bits = n; bits > 0; bits >>= 1)
        {
            value = (bits & 1) != 0 ? value * mantissa : value;
            mantissa *= mantissa;
        }

        var factorial = Factorial(n, out var shift);
        return DoubleDoubleFunctions.Scale(value / factorial, power - (int)n - shift);
    }

    /// <summary><c>n! = result · 2^exponent</c>.</summary>
    private static DoubleDouble Factorial(long n, out int exponent)
    {
        exponent = 0;
        DoubleDouble product = 1;
        for (var (k, batch) = (2L, 1.0); k <= n; k++)
        {
            batch *= k;
            if (batch * (k + 1) > 9e15 || k == n)
            {
                product *= batch;
                batch = 1;
            }

            if (product.Hi > 3e150)
            {
                product = Scaled(product, -Shift);
                exponent += Shift;
            }
        }

        return product;
    }

    /// <summary><c>(2k/x) now + sign·last</c>; the low parts need not be normalised.</summary>
    private static DoubleDouble Step(double k, DoubleDouble inverse, DoubleDouble now, DoubleDouble last, double sign)
    {
        var factor = 2 * k * inverse.Hi;
        var factorLost = Math.FusedMultiplyAdd(2 * k, inverse.Hi, -factor) + (2 * k * inverse.Lo);
        var product = DoubleDouble.Product(factor, now.Hi);
        var sum = DoubleDouble.Sum(product.Hi, sign * last.Hi);
        var lost = product.Lo + (factorLost * now.Hi) + sum.Lo;
        return new(sum.Hi, (factor * now.Lo) + ((sign * last.Lo) + lost));
    }

    private static DoubleDouble Scaled(DoubleDouble x, int exponent) =>
        new(Math.ScaleB(x.Hi, exponent), Math.ScaleB(x.Lo, exponent));
}
