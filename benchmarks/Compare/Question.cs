namespace DualDiff.Benchmarks;

/// <summary>One workload, and everyone who computes it.</summary>
/// <param name="Name">What <c>--only</c> selects by.</param>
/// <param name="Title">What is computed.</param>
/// <param name="Operations">Arithmetic operations of the plain function, stated.</param>
/// <param name="Counted">The same, counted.</param>
/// <param name="Contenders">The first is the hand-written derivative: every ratio is to it.</param>
internal sealed record Question(
    string Name,
    string Title,
    int Operations,
    int Counted,
    IReadOnlyList<Contender> Contenders
)
{
    /// <summary>How many different inputs the contenders run through.</summary>
    public int Cases { get; init; } = 1;

    /// <summary>Goals that were set for a contender.</summary>
    public IReadOnlyList<Aim> Aims { get; init; } = [];

    /// <summary>What compiling took, for each contender that is compiled.</summary>
    public IReadOnlyList<CompileCost> Compiled { get; init; } = [];

    /// <summary>What a reader has to know about the rows.</summary>
    public string Note { get; init; } = "";

    public Contender Reference => Contenders[0];
}

/// <summary>A goal for one contender of a question.</summary>
/// <param name="Contender">Its name.</param>
/// <param name="Nanoseconds">The time of one call that the goal allows.</param>
/// <param name="Text">The goal in words.</param>
/// <param name="Obstacle">What stands in the way, where the goal has been missed and the reason is known.</param>
internal sealed record Aim(string Contender, double Nanoseconds, string Text, string Obstacle = "");
