namespace DualDiff.Benchmarks;

/// <summary>The driver: check, measure, print, write.</summary>
internal static class Comparison
{
    public static void Run(Options options)
    {
        var load = Machine.Load();
        var questions = Catalog
            .Questions()
            .Where(question => question.Name.StartsWith(options.Only, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        if (questions.Length == 0)
        {
            throw new FormatException(
                $"There is no question '{options.Only}'. Questions: {string.Join(", ", Catalog.Questions().Select(q => q.Name))}."
            );
        }

        Array.ForEach(questions, Verification.Demand);
        Console.WriteLine($"{questions.Length} questions, all numbers agree to {Verification.Tolerance:g1}.");
        var answers = new List<Answer>();
        foreach (var question in questions)
        {
            var answer = new Answer(question, Race.Run(question, options.Pace));
            answers.Add(answer);
            Console.WriteLine($"\n{question.Title} ({question.Operations} operations)\n\n{answer.Table()}");
        }

        Console.WriteLine(Summaries.PerOperation(answers));
        Console.WriteLine(Summaries.Aims(answers));
        if (options.Output is { } file)
        {
            File.WriteAllText(file, Report.Write(answers, options.Pace, load, Machine.Commit(Repository.Root())));
            Console.WriteLine($"Written: {file}");
        }
    }
}
