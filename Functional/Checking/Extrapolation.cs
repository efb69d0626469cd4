namespace DualDiff;

/// <summary>Richardson extrapolation of difference quotients, with an error bound that luck cannot make small.</summary>
/// <remarks>
/// <para>
/// Truncation: three successive steps must agree, so a chance agreement of two does not count. Noise: whatever the quotients
/// scatter at any smaller step is noise of the function, constant in size; divided by a step it bounds the noise there.
/// A lucky step therefore does not win. (Taking the smallest disagreement alone is off by a factor R once in R² tries.)
/// </para>
/// <para>Source: Ridders, Advances in Engineering Software 4 (1982) 75, for the table; the bound is ours.</para>
/// </remarks>
internal static class Extrapolation
{
    private const int Columns = 5;

    // The last steps only serve to measure the noise.
    private const int Ahead = 4;
    private const double Safety = 4;

    /// <summary>The best estimate at every step that has one.</summary>
    /// <param name="steps">Falling, each about half of the one before.</param>
    /// <param name="quotients">Finite values of a function of the step.</param>
    /// <param name="rounding">Rounding error of each quotient.</param>
    /// <param name="power">The quotient's error has the powers <c>power, power + 2, power + 4, ...</c> of the step.</param>
    public static List<Estimate> ToZero(List<double> steps, List<double> quotients, List<double> rounding, int power)
    {
        var count = steps.Count;
        var table = new double[count, Columns];
        for (var i = 0; i < count; i++)
        {
            table[i, 0] = quotients[i];
            for (var k = 1; k <= Math.Min(i, Columns - 1); k++)
            {
                var ratio = Math.Pow(steps[i - 1] / steps[i], power + (2 * (k - 1)));
                table[i, k] = table[i, k - 1] + ((table[i, k - 1] - table[i - 1, k - 1]) / (ratio - 1));
            }
        }

        var estimates = new List<Estimate>();
        var noise = 0.0;
        for (var i = count - 1; i > 2; i--)
        {
            noise = Math.Max(noise, Math.Max(rounding[i], Spread(table, i, Math.Min(2, i - 2))) * steps[i]);
            if (i >= count - Ahead)
            {
                continue;
            }

            var best = Estimate.None;
            for (var k = 1; k <= Math.Min(i - 2, Columns - 1); k++)
            {
                var error = Safety * (Spread(table, i, k) + (noise / steps[i]));
                best = error < best.Error ? new(table[i, k], error, steps[i]) : best;
            }

            estimates.Add(best);
        }

        return estimates;
    }

    private static double Spread(double[,] table, int row, int column)
    {
        var (a, b, c) = (table[row, column], table[row - 1, column], table[row - 2, column]);
        return Math.Max(a, Math.Max(b, c)) - Math.Min(a, Math.Min(b, c));
    }
}
