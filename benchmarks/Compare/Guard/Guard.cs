namespace DualDiff.Benchmarks;

/// <summary>One contender that became slower in proportion to the derivative by hand.</summary>
internal sealed record Worse(string Question, string Contender, double Was, double Is);

/// <summary>Compares ratios with those of the baseline.</summary>
internal static class Guard
{
    /// <summary>A quarter: less is noise on a shared machine.</summary>
    public const double Allowed = 1.25;

    /// <summary>What got worse by more than a quarter, the worst first. Contenders that only one side has are left out.</summary>
    public static IReadOnlyList<Worse> Compare(
        SortedDictionary<string, SortedDictionary<string, double>> baseline,
        SortedDictionary<string, SortedDictionary<string, double>> found
    ) =>
        [
            .. found
                .SelectMany(question =>
                    question.Value.Select(ratio =>
                        baseline.TryGetValue(question.Key, out var known)
                        && known.TryGetValue(ratio.Key, out var was)
                        && ratio.Value > Allowed * was
                            ? new Worse(question.Key, ratio.Key, was, ratio.Value)
                            : null
                    )
                )
                .OfType<Worse>()
                .OrderByDescending(worse => worse.Is / worse.Was),
        ];

    /// <summary>Measures quickly, and what looks worse once more at length before it is accused.</summary>
    /// <returns>Whether nothing got worse.</returns>
    public static bool Run(IReadOnlyList<Question> questions)
    {
        var baseline = Baseline.Read(File.ReadAllText(Baseline.File));
        var suspects = Compare(baseline, Measure(questions, Pace.Quick)).Select(worse => worse.Question).ToHashSet();
        var worse = Compare(baseline, Measure(questions.Where(q => suspects.Contains(q.Name)), Pace.Full));
        var table = new MarkdownTable(["question", "contender", "was", "is", "times"], textColumns: 2);
        foreach (var row in worse)
        {
            table.Add(
                row.Question,
                row.Contender,
                Format.Digits(row.Was),
                Format.Digits(row.Is),
                Format.Digits(row.Is / row.Was)
            );
        }

        Console.WriteLine(
            worse.Count == 0
                ? $"{questions.Count} questions, nothing is worse by more than a quarter ({suspects.Count} measured twice)."
                : $"Worse by more than a quarter, in units of the derivative by hand:\n\n{table}"
        );
        return worse.Count == 0;
    }

    public static SortedDictionary<string, SortedDictionary<string, double>> Measure(
        IEnumerable<Question> questions,
        Pace pace
    ) => Baseline.Of(questions.Select(question => new Answer(question, Race.Run(question, pace))));
}
