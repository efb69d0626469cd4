namespace DualDiff.Benchmarks;

/// <summary>The driver: check, measure, print, write.</summary>
internal static class Comparison
{
    /// <returns>Whether all is well.</returns>
    public static bool Run(Options options)
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

        Console.WriteLine(
            TorchPeer.Missing.Length > 0 ? $"No rows of TorchSharp: {TorchPeer.Missing}." : "TorchSharp loaded."
        );
        Array.ForEach(questions, Verification.Demand);
        Console.WriteLine($"{questions.Length} questions, all numbers agree to {Verification.Tolerance:g1}.");
        switch (options.Job)
        {
            case Job.Guard:
                return Guard.Run(questions);
            case Job.Baseline:
                File.WriteAllText(Baseline.File, Baseline.Write(Guard.Measure(questions, Pace.Quick)));
                return true;
            default:
                Compare(options, questions, load);
                return true;
        }
    }

    private static void Compare(Options options, Question[] questions, double? load)
    {
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
            WriteHeadlines(Headlines.Of(answers), Path.GetDirectoryName(Path.GetFullPath(file))!);
        }
    }

    /// <summary>The plot beside the report, and the README's table if the report is the repository's.</summary>
    private static void WriteHeadlines(IReadOnlyList<Answer> answers, string folder)
    {
        if (answers.Count == 0)
        {
            return;
        }

        var images = Directory.CreateDirectory(Path.Combine(folder, "images"));
        File.WriteAllText(Path.Combine(images.FullName, "benchmarks.svg"), Plot.Draw(answers));
        if (folder == Path.Combine(Repository.Root(), "docs"))
        {
            var readme = Path.Combine(Repository.Root(), "README.md");
            File.WriteAllText(readme, ReadmeTable.Rewrite(File.ReadAllText(readme), answers));
        }
    }
}
