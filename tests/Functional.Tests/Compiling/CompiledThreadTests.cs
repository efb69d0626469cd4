using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>One compiled function, many threads.</summary>
public class CompiledThreadTests
{
    private const int Threads = 8;

    [Fact]
    public void OneFunction_OnManyThreads_OnManyPaths_GivesTheBitsOfOne()
    {
        static Real[] F(Real[] x) =>
            x[0] > 2.0 ? [x[0] * x[1], Exp(x[1])]
            : x[0] > 1.0 ? [x[1] - x[0]]
            : x[1] < 0.5 ? []
            : Grad(y => y[0] * Sin(y[1]))(x);
        var compiled = Compile(F, Compared.Strict);
        double[][] points = [.. Enumerable.Range(0, 64).Select(i => new[] { i % 7 * 0.5, i % 5 * 0.25 })];
        var want = Array.ConvertAll(points, x => F(x.ToReals()).ToDoubles());
        OnThreads(index =>
        {
            for (var repeat = 0; repeat < 50; repeat++)
            {
                for (var i = 0; i < points.Length; i++)
                {
                    var at = (i + (index * 5)) % points.Length;
                    Check.Bits(want[at], compiled(points[at].ToReals()).ToDoubles(), (index, at));
                }
            }
        });
        Assert.Equal(4, compiled.Report().Paths.Count);
    }

    [Fact]
    public void FirstCall_OnManyThreadsAtOnce_RecordsOnePath()
    {
        for (var repeat = 0; repeat < 20; repeat++)
        {
            var compiled = Compile(x => [.. Grad(y => Sum([.. y.Select(yi => Sin(yi) * yi)]))(x)], Compared.Strict);
            OnThreads(index => compiled([.. Enumerable.Range(0, 50).Select(i => (Real)(i * 0.1))]));
            Assert.Single(compiled.Report().Paths);
        }
    }

    [Fact]
    public void RecordingOfDifferentFunctions_OnManyThreadsAtOnce_KeepsThemApart()
    {
        OnThreads(index =>
        {
            for (var repeat = 0; repeat < 20; repeat++)
            {
                var factor = index + 1.5;
                Real F(Real[] x) => Sum([.. x.Select(xi => xi > factor ? xi * factor : Sin(xi * factor))]);
                Compared.Bits(Grad(F), [1.0, 3, 7, 9], [0.5, 4, 6, 8]);
                // Comparisons of numbers of no recording, while others record.
                Check.Exact(factor, Max((Real)factor, 0.5).Value, index);
                Assert.True((Real)factor > 0.5);
            }
        });
    }

    private static void OnThreads(Action<int> action)
    {
        var failures = new System.Collections.Concurrent.ConcurrentBag<Exception>();
        using var start = new Barrier(Threads);
        var threads = Enumerable
            .Range(0, Threads)
            .Select(index => new Thread(() =>
            {
                start.SignalAndWait();
                if (Record.Exception(() => action(index)) is { } failure)
                {
                    failures.Add(failure);
                }
            }))
            .ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Empty(failures);
    }
}
