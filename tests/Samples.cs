using CsCheck;

namespace DualDiff.Tests;

/// <summary>
/// Samples of a property. With <c>CsCheck_Seed</c> set, all of them follow from that seed, in one order on one thread: a run
/// of the mutation tests tries the same numbers on every mutant, on every machine. CsCheck itself takes only the first
/// sample from it.
/// </summary>
internal static class Samples
{
    /// <summary>Whether this is a run of the mutation tests, where every operation asks whether it is mutated: long inputs are cut.</summary>
    public static bool AreFew { get; } = Environment.GetEnvironmentVariable("MutationRun") == "true";

    public static void Sample<T>(this Gen<T> gen, Action<T> assert, long iter = -1, int threads = -1)
    {
        if (CsCheck.Check.Seed is not { } seed)
        {
            CsCheck.Check.Sample(gen, assert, iter: iter, threads: threads);
            return;
        }

        var random = PCG.Parse(seed);
        for (var left = iter < 0 ? CsCheck.Check.Iter : iter; left > 0; left--)
        {
            assert(gen.Generate(random, null, out _));
        }
    }

    public static void Sample<T1, T2>(this Gen<(T1, T2)> gen, Action<T1, T2> assert, long iter = -1) =>
        gen.Sample(at => assert(at.Item1, at.Item2), iter);

    public static void Sample<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Action<T1, T2, T3> assert, long iter = -1) =>
        gen.Sample(at => assert(at.Item1, at.Item2, at.Item3), iter);
}
