namespace DualDiff.Benchmarks;

/// <summary>One way to compute something: it can be timed, and its numbers can be checked.</summary>
/// <param name="name">What the table calls it.</param>
internal abstract class Contender(string name)
{
    public string Name => name;

    /// <summary>What the right numbers are, case by case; those of the question's hand-written code if null.</summary>
    public Func<int, double[]>? Expected { get; init; }

    /// <summary>Whose whole derivative it is.</summary>
    public Family Family { get; init; }

    /// <summary>Largest difference allowed, relative to the largest number of the right answer.</summary>
    public double Tolerance { get; init; } = Verification.Tolerance;

    /// <summary>Runs the cases in turn, <paramref name="calls"/> in all.</summary>
    public abstract void Run(int calls);

    /// <summary>The numbers that a call computes for one case.</summary>
    public abstract double[] Result(int index);

    public static Contender<T> Of<T>(
        string name,
        int cases,
        Func<int, T> call,
        Func<T, double[]> read,
        Family family = Family.None
    ) => new(name, cases, call, read) { Family = family };
}

/// <summary>A contender whose call gives a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">What one call returns.</typeparam>
/// <param name="name">What the table calls it.</param>
/// <param name="cases">How many different inputs there are.</param>
/// <param name="call">What is timed: one call for the case of that index.</param>
/// <param name="read">The numbers of a result, for the check; not timed.</param>
internal sealed class Contender<T>(string name, int cases, Func<int, T> call, Func<T, double[]> read) : Contender(name)
{
    public override void Run(int calls)
    {
        var index = 0;
        for (var i = 0; i < calls; i++)
        {
            call(index);
            index = index + 1 == cases ? 0 : index + 1;
        }
    }

    public override double[] Result(int index) => read(call(index));
}
