namespace DualDiff.Benchmarks;

/// <summary>A question, measured.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Measurements">One for each contender, in its order.</param>
internal sealed record Answer(Question Question, IReadOnlyList<Measurement> Measurements)
{
    public Measurement? Of(string contender) => Measurements.FirstOrDefault(m => m.Contender.Name == contender);

    /// <summary>One row a contender.</summary>
    public string Table()
    {
        var table = new MarkdownTable([
            "contender",
            "min",
            "median",
            "spread",
            "mean",
            "ns/op",
            "x by hand",
            "x function",
            "bytes/call",
        ]);
        var function = Of(Names.Function);
        foreach (var m in Measurements)
        {
            table.Add(
                m.Contender.Name,
                Format.Time(m.Minimum),
                Format.Time(m.Median),
                Format.Percent(m.Spread),
                Format.Time(m.Mean),
                Format.Digits(m.Minimum / Question.Operations),
                Format.Digits(m.Ratio),
                function is null ? "" : Format.Digits(m.Minimum / function.Minimum),
                Format.Bytes(m.Bytes)
            );
        }

        return table.ToString();
    }
}
