namespace DualDiff.Benchmarks;

/// <summary>The table in the README, between two markers.</summary>
internal static class ReadmeTable
{
    private const string Start = "<!-- benchmarks -->";
    private const string End = "<!-- /benchmarks -->";

    /// <exception cref="InvalidOperationException">The README has lost its markers.</exception>
    public static string Rewrite(string readme, IReadOnlyList<Answer> answers)
    {
        var start = readme.IndexOf(Start, StringComparison.Ordinal);
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        return start >= 0 && end > start
            ? $"{readme[..(start + Start.Length)]}\n\n{Table(answers)}\n{readme[end..]}"
            : throw new InvalidOperationException(
                $"README.md: the table has no place. Add the lines '{Start}' and '{End}'."
            );
    }

    private static string Table(IReadOnlyList<Answer> answers)
    {
        var families = Headlines.Present(answers);
        var table = new MarkdownTable(["derivative / function", "function", .. families.Select(Headlines.Name)]);
        foreach (var answer in answers)
        {
            var function = answer.Measurements.Single(m => m.Contender.Family == Family.Function);
            table.Add([
                answer.Question.Title,
                Format.Time(function.Minimum),
                .. families.Select(family => Headlines.Ratio(answer, family) is { } ratio ? Format.Digits(ratio) : ""),
            ]);
        }

        return table.ToString().ReplaceLineEndings("\n");
    }
}
