namespace DualDiff;

/// <summary>The steps of a difference: powers of two times a number that is no simple fraction.</summary>
internal static class Ladder
{
    // With steps of 1/8, 1/4, 1 a function of period 1 looks constant.
    private const double Start = 0.1234567;
    private const int ShortRungs = 14;
    private const int FullRungs = 45;

    /// <summary>Enough for a smooth function that varies on the scale of |x|.</summary>
    public static IEnumerable<double> Short(double x) => Steps(x, Exponent(x), ShortRungs);

    /// <summary>From the larger of |x| and 1 to below the rounding error of the smaller.</summary>
    public static IEnumerable<double> Full(double x)
    {
        var (high, low) = (Math.Max(Exponent(x), 0), Math.Min(Exponent(x), 0));
        return Steps(x, high, FullRungs).Concat(Steps(x, low, FullRungs)).Distinct().OrderDescending();
    }

    private static int Exponent(double x) => x == 0 ? 0 : Math.ILogB(x);

    private static IEnumerable<double> Steps(double x, int exponent, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var step = Math.ScaleB(Start, exponent - i);
            var reach = Math.Abs(x) + step;
            if (!double.IsFinite(reach))
            {
                continue;
            }

            // A multiple of this grain is added to x and taken from x without rounding.
            var grain = Math.Max(Math.ScaleB(1, Math.ILogB(reach) - 51), double.Epsilon);
            if (step < 16 * grain)
            {
                break;
            }

            yield return Math.Round(step / grain) * grain;
        }
    }
}
