using System.Diagnostics;
using System.Text.Json;

namespace DualDiff.GradBench;

/// <summary>A function that GradBench may ask for, from JSON to JSON, with timed runs.</summary>
internal sealed class Function
{
    private readonly Func<JsonElement, Evaluation> evaluate;

    private Function(string name, Func<JsonElement, Evaluation> evaluate) => (Name, this.evaluate) = (name, evaluate);

    public string Name { get; }

    /// <summary>A function whose arguments need no preparation.</summary>
    public static Function Of<TIn, TOut>(string name, Func<TIn, TOut> compute) =>
        Prepared<TIn, TOut>(name, input => () => compute(input));

    /// <summary>A function of an input that is first brought into the form that the computation reads.</summary>
    /// <param name="name">What the suite calls it.</param>
    /// <param name="prepare">Sets the problem up: no part of the answer is computed here.</param>
    public static Function Prepared<TIn, TOut>(string name, Func<TIn, Func<TOut>> prepare) =>
        new(
            name,
            input =>
            {
                var arguments =
                    input.Deserialize<TIn>(Session.Options) ?? throw new FormatException($"{name}: the input is null.");
                var start = Stopwatch.GetTimestamp();
                var compute = prepare(arguments);
                var preparation = Nanoseconds(start);
                return Run(compute, preparation, Demand.Of(input));
            }
        );

    /// <summary>Answers one question.</summary>
    /// <exception cref="JsonException">The input has not the form that the function expects.</exception>
    public Evaluation Evaluate(JsonElement input) => evaluate(input);

    /// <summary>One run that compiles the code, then as many timed ones as demanded.</summary>
    private static Evaluation Run<TOut>(Func<TOut> compute, long preparation, Demand demand)
    {
        var start = Stopwatch.GetTimestamp();
        var output = compute();
        var warmup = Nanoseconds(start);
        List<long> runs = [];
        for (var sum = 0L; runs.Count < demand.Runs || sum < demand.Seconds * 1e9; sum += runs[^1])
        {
            start = Stopwatch.GetTimestamp();
            output = compute();
            runs.Add(Nanoseconds(start));
        }

        return new(JsonSerializer.SerializeToUtf8Bytes(output, Session.Options), preparation, warmup, runs);
    }

    private static long Nanoseconds(long start) =>
        (long)((Stopwatch.GetTimestamp() - start) * (1e9 / Stopwatch.Frequency));
}
