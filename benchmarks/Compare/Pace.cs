namespace DualDiff.Benchmarks;

/// <summary>
/// How long to measure. Samples are short, so that most of them hold no garbage collection: the minimum tells what the code
/// costs, the mean what it costs with the collections that its allocations cause.
/// </summary>
/// <param name="Rounds">How often every contender has its turn.</param>
/// <param name="Sample">Shortest time of one turn.</param>
/// <param name="WarmUp">Longest time to warm a contender up.</param>
/// <param name="Question">Longest time of a question, after which its rounds end.</param>
internal sealed record Pace(int Rounds, TimeSpan Sample, TimeSpan WarmUp, TimeSpan Question)
{
    /// <summary>So many rounds there are, however long they take.</summary>
    public const int FewestRounds = 5;

    public static readonly Pace Quick = Of(40, warmUp: 0.1, question: 2);

    public static readonly Pace Full = Of(300, warmUp: 0.3, question: 10);

    private static Pace Of(int rounds, double warmUp, double question) =>
        new(rounds, TimeSpan.FromMilliseconds(0.5), TimeSpan.FromSeconds(warmUp), TimeSpan.FromSeconds(question));
}
