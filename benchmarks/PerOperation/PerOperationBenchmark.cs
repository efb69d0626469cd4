using BenchmarkDotNet.Attributes;

namespace DualDiff.Benchmarks;

/// <summary>
/// A loop of cheap operations on 10 to 10,000 numbers, and 65 operations in one method. The plain function is the baseline and
/// the derivative by hand stands beside it; a class adds the one contender that it asks about.
/// </summary>
/// <param name="contender">Its name.</param>
[PerOperation]
public abstract class PerOperationBenchmark(string contender)
{
    private Contender? function;
    private Contender? byHand;
    private Contender? asked;

    /// <summary>The workload.</summary>
    [ParamsSource(nameof(Questions))]
    public string Question { get; set; } = "";

    /// <summary>The workloads to run on.</summary>
    public virtual IEnumerable<string> Questions =>
        ["rosenbrock10", "rosenbrock100", "rosenbrock1000", "rosenbrock10000", "ba"];

    internal static Question Ask(string name) => Catalog.Questions().Single(question => question.Name == name);

    /// <summary>Finds the contenders and checks their numbers.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var question = Ask(Question);
        Verification.Demand(question);
        function = Find(Names.Function);
        byHand = Find(Names.ByHand);
        asked = Find(contender);

        Contender Find(string name) => question.Contenders.Single(candidate => candidate.Name == name);
    }

    /// <summary>The plain function on doubles.</summary>
    [Benchmark(Baseline = true)]
    public void Function() => function!.Run(1);

    /// <summary>Its derivative, written by hand.</summary>
    [Benchmark]
    public void ByHand() => byHand!.Run(1);

    /// <summary>What the class asks about.</summary>
    [Benchmark]
    public void Asked() => asked!.Run(1);
}
