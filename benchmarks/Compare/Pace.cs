namespace DualDiff.Benchmarks;

/// <summary>
/// How long to measure. Samples are short, so that most of them hold no garbage collection: the minimum tells what the code
/// costs, the mean what it costs with the collections that its allocations cause.
/// </summary>
/// <param name="Rounds">How often every contender has its turn.</param>
/// <param name="Sample">Shortest time of one turn.</param>
internal sealed record Pace(int Rounds, TimeSpan Sample)
{
    public static readonly Pace Quick = new(40, TimeSpan.FromMilliseconds(0.5));

    public static readonly Pace Full = new(300, TimeSpan.FromMilliseconds(0.5));
}
