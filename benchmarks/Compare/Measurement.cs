namespace DualDiff.Benchmarks;

/// <summary>What the race found out about one contender.</summary>
internal sealed class Measurement
{
    /// <param name="contender">Whose times these are.</param>
    /// <param name="times">Nanoseconds of a call, round by round.</param>
    /// <param name="referenceTimes">Those of the hand-written code in the same rounds.</param>
    /// <param name="bytes">Allocated by one call.</param>
    public Measurement(Contender contender, double[] times, double[] referenceTimes, double bytes)
    {
        Contender = contender;
        Bytes = bytes;
        double[] sorted = [.. times.Order()];
        Minimum = sorted[0];
        Mean = times.Average();
        Median = sorted[sorted.Length / 2];
        Spread = (sorted[3 * sorted.Length / 4] - sorted[sorted.Length / 4]) / Median;
        double[] ratios = [.. times.Zip(referenceTimes, (time, reference) => time / reference).Order()];
        Ratio = ratios[ratios.Length / 2];
    }

    public Contender Contender { get; }

    public double Bytes { get; }

    public double Minimum { get; }

    public double Median { get; }

    /// <summary>With the garbage collections, which a minimum and often a median do not see.</summary>
    public double Mean { get; }

    /// <summary>Width of the middle half of the times, relative to the median.</summary>
    public double Spread { get; }

    /// <summary>To the hand-written code: the median of the quotients within a round.</summary>
    public double Ratio { get; }
}
