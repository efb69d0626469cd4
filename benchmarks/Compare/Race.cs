using System.Diagnostics;

namespace DualDiff.Benchmarks;

/// <summary>
/// Times the contenders of a question in turn, in one process: on a noisy machine only that makes a ratio. Each round gives
/// every contender one short sample, so that a disturbance hits all of them.
/// </summary>
internal static class Race
{
    private const int WarmUpCollections = 2;

    /// <summary>A disturbance makes one sample long, not three.</summary>
    private const int Attempts = 3;

    public static IReadOnlyList<Measurement> Run(Question question, Pace pace)
    {
        var calls = question.Contenders.Select(contender => CallsFor(contender, pace)).ToArray();
        var times = question.Contenders.Select(_ => new List<double>()).ToArray();
        var clock = Stopwatch.StartNew();
        for (
            var round = 0;
            round < Pace.FewestRounds || (round < pace.Rounds && clock.Elapsed < pace.Question);
            round++
        )
        {
            for (var i = 0; i < calls.Length; i++)
            {
                times[i].Add(Time(question.Contenders[i], calls[i]) / calls[i]);
            }
        }

        return
        [
            .. question.Contenders.Select(
                (contender, i) => new Measurement(contender, [.. times[i]], [.. times[0]], Bytes(contender, calls[i]))
            ),
        ];
    }

    /// <summary>Warms the contender up, and finds out how many calls fill a sample.</summary>
    private static int CallsFor(Contender contender, Pace pace)
    {
        // Until the youngest generation has come round, so that its memory is mapped: on a virtual machine the first touch of a
        // page can cost more than what is measured.
        var (clock, collections) = (Stopwatch.StartNew(), GC.CollectionCount(0));
        do
        {
            contender.Run(1);
        } while (clock.Elapsed < pace.WarmUp && GC.CollectionCount(0) < collections + WarmUpCollections);

        var calls = 1;
        while (Enumerable.Range(0, Attempts).Min(_ => Time(contender, calls)) < pace.Sample.TotalNanoseconds)
        {
            calls *= 2;
        }

        return calls;
    }

    /// <summary>Nanoseconds; a TimeSpan would round to hundreds.</summary>
    private static double Time(Contender contender, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        contender.Run(calls);
        return (Stopwatch.GetTimestamp() - start) * (1e9 / Stopwatch.Frequency);
    }

    private static double Bytes(Contender contender, int calls)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        contender.Run(calls);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)calls;
    }
}
