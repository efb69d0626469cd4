namespace DualDiff;

/// <summary>
/// <c>ψ(a + b) − ψ(a)</c> and <c>ψ′(a) − ψ′(a + b)</c> for a, b &gt; 0, without cancellation: the slopes of the beta function, and
/// theirs.
/// </summary>
/// <remarks>
/// <para>Accuracy: relative 4e−16 times the number of terms, at most 1e−14: all terms have one sign.</para>
/// <para>Source: DLMF §5.5.2 (recurrence), §5.11.2 (asymptotic series), each subtracted by hand.</para>
/// </remarks>
internal static class DigammaDifferences
{
    private const double Large = 12;

    /// <summary>B_2k / 2k for k = 1 to 7.</summary>
    private static ReadOnlySpan<double> Coefficients =>
        [1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12];

    /// <summary><c>ψ(a + b) − ψ(a)</c>; NaN unless both are positive.</summary>
    public static double Of(double a, double b)
    {
        if (!(a > 0 && b > 0))
        {
            return double.NaN;
        }

        var sum = 0.0;
        for (; a < Large; a++)
        {
            // Not b / a first: that overflows for tiny a and huge b.
            sum += b / (a + b) / a;
        }

        // log(1 + b/a) + (1/a − 1/(a+b)) / 2 + Σ B_2k/2k (a^−2k − (a+b)^−2k), by u^2k − v^2k = (u² − v²)(u^(2k−2) + … + v^(2k−2)).
        var (u, v) = (1 / a, 1 / (a + b));
        var difference = b * u * v;
        var (u2, v2) = (u * u, v * v);
        var (series, quotient, power) = (0.0, 1.0, 1.0);
        foreach (var coefficient in Coefficients)
        {
            series += coefficient * quotient;
            power *= v2;
            quotient = (quotient * u2) + power;
        }

        return sum + Logarithms.Log1P(b / a) + (difference / 2) + (difference * (u + v) * series);
    }

    /// <summary><c>ψ′(a) − ψ′(a + b)</c>; NaN unless both are positive.</summary>
    public static double OfTrigamma(double a, double b)
    {
        if (!(a > 0 && b > 0))
        {
            return double.NaN;
        }

        var sum = 0.0;
        for (; a < Large; a++)
        {
            // 1/a² − 1/(a+b)² = (1/a − 1/(a+b)) (1/a + 1/(a+b)).
            sum += b / (a + b) / a * ((1 / a) + (1 / (a + b)));
        }

        // (1/a − 1/(a+b)) (1 + (u + v)/2 + Σ B_2k (u^2k + u^(2k−1) v + … + v^2k)), the asymptotic series term by term.
        var (u, v) = (1 / a, 1 / (a + b));
        var (series, even, power) = (1 + ((u + v) / 2), 1.0, 1.0);
        for (var k = 1; k <= Coefficients.Length; k++)
        {
            // even = Σ_{j=0..2k} u^(2k−j) v^j, from that of 2k − 2.
            power *= v;
            even = (even * u * u) + (power * u);
            power *= v;
            even += power;
            series += 2 * k * Coefficients[k - 1] * even;
        }

        return sum + (b / (a + b) / a * series);
    }
}
