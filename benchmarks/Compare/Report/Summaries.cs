namespace DualDiff.Benchmarks;

/// <summary>What the report says before the details.</summary>
internal static class Summaries
{
    /// <summary>Nanoseconds an operation, by contender, with the growth from left to right.</summary>
    public static string PerOperation(IReadOnlyList<Answer> answers)
    {
        var measured = answers
            .Where(answer =>
                answer.Question.Name is "ba" || answer.Question.Name.StartsWith("rosenbrock", StringComparison.Ordinal)
            )
            .ToArray();
        var table = new MarkdownTable(["ns/op (minimum)", .. measured.Select(answer => answer.Question.Name)]);
        foreach (
            var name in measured.SelectMany(answer => answer.Measurements).Select(m => m.Contender.Name).Distinct()
        )
        {
            table.Add([
                name,
                .. measured.Select(answer =>
                    answer.Of(name) is { } m ? Format.Digits(m.Minimum / answer.Question.Operations) : ""
                ),
            ]);
        }

        return table.ToString();
    }

    public static string Aims(IReadOnlyList<Answer> answers)
    {
        var table = new MarkdownTable(["question", "contender", "aim", "reached", "min", "median"], textColumns: 4);
        foreach (var answer in answers)
        {
            foreach (var aim in answer.Question.Aims)
            {
                var m = answer.Of(aim.Contender)!;
                table.Add(
                    answer.Question.Name,
                    aim.Contender,
                    aim.Text,
                    Verdict(m, aim.Nanoseconds),
                    Format.Time(m.Minimum),
                    Format.Time(m.Median)
                );
            }
        }

        return table.ToString() + Obstacles(answers);
    }

    /// <summary>What it took to compile, and what came of it.</summary>
    public static string CompileCosts(IReadOnlyList<Answer> answers)
    {
        var table = new MarkdownTable(
            [
                "question",
                "contender",
                "engine",
                "first call",
                "us/operation",
                "operations",
                "nodes",
                "batches",
                "run",
                "gathered",
            ],
            textColumns: 3
        );
        foreach (var question in answers.Select(answer => answer.Question))
        {
            foreach (var cost in question.Compiled)
            {
                var path = cost.Path();
                table.Add(
                    question.Name,
                    cost.Contender,
                    path.Engine,
                    Format.Time(cost.FirstCall.TotalNanoseconds),
                    Format.Digits(cost.FirstCall.TotalMicroseconds / path.Operations),
                    Format.Digits(path.Operations),
                    Format.Digits(path.Nodes),
                    Format.Digits(path.Batches),
                    Format.Digits(path.MeanRun),
                    Format.Digits(path.Gathered)
                );
            }
        }

        return table.ToString();
    }

    /// <summary>Why the missed ones are missed, a line each.</summary>
    private static string Obstacles(IReadOnlyList<Answer> answers)
    {
        var lines =
            from answer in answers
            from aim in answer.Question.Aims
            where aim.Obstacle.Length > 0 && answer.Of(aim.Contender)!.Median > aim.Nanoseconds
            select $"- `{answer.Question.Name}`, {aim.Contender}, {aim.Text}: {aim.Obstacle}";
        var list = string.Join('\n', lines);
        return list.Length == 0 ? "" : $"\nWhere an aim is missed:\n\n{list}\n";
    }

    private static string Verdict(Measurement m, double limit) =>
        m.Median <= limit ? "yes"
        : m.Minimum <= limit ? "in the best round"
        : $"no, {Format.Digits(m.Minimum / limit)} times";
}
