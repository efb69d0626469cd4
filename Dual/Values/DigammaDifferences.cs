namespace DualDiff;

/// <summary><c>ψ(a + b) − ψ(a)</c> for a, b &gt; 0, without cancellation: the slopes of the beta function.</summary>
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
}
