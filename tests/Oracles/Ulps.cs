namespace DualDiff;

/// <summary>How far two doubles are apart, in steps between neighbours or relative to the wanted one.</summary>
public static class Ulps
{
    /// <summary>Distance of numbers that no number of steps connects.</summary>
    public const ulong Infinite = ulong.MaxValue;

    /// <summary>The number of steps from one double to the next that lead from <paramref name="a"/> to <paramref name="b"/>.</summary>
    /// <param name="a">A double.</param>
    /// <param name="b">A double.</param>
    /// <returns>
    /// 0 for equal numbers, for zeros of either sign, and for NaN with NaN; <see cref="Infinite"/> for NaN with a number and
    /// for an infinity with anything but itself.
    /// </returns>
    public static ulong Distance(double a, double b)
    {
        if (a == b || (double.IsNaN(a) && double.IsNaN(b)))
        {
            return 0;
        }

        if (!double.IsFinite(a) || !double.IsFinite(b))
        {
            return Infinite;
        }

        var (from, to) = (Ordinal(a), Ordinal(b));
        return from < to ? unchecked((ulong)(to - from)) : unchecked((ulong)(from - to));
    }

    /// <summary>Relative error, <c>|got − want| / |want|</c>.</summary>
    /// <param name="got">The number under test.</param>
    /// <param name="want">The true number.</param>
    /// <returns>0 where <see cref="Distance"/> is 0; +∞ for any error in a zero, an infinity or a NaN.</returns>
    public static double RelativeError(double got, double want) =>
        Distance(got, want) switch
        {
            0 => 0,
            Infinite => double.PositiveInfinity,
            _ => Math.Abs(got - want) / Math.Abs(want),
        };

    /// <summary>Position on the number line: neighbours differ by 1, both zeros are 0.</summary>
    private static long Ordinal(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        return bits >= 0 ? bits : long.MinValue - bits;
    }
}
