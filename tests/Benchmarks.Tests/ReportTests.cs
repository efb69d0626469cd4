using Xunit;

namespace DualDiff.Benchmarks;

public class ReportTests
{
    // Of the headline questions these two are the quickest.
    private static readonly Answer[] Answers =
    [
        .. Catalog
            .Small()
            .Where(question => question.Name is "speelpenning" or "taylor8")
            .Select(question => new Answer(
                question,
                Race.Run(question, new(1, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero))
            )),
    ];

    [Fact]
    public void ReadmeTable_BetweenMarkers_ReplacesWhatWasThere()
    {
        var text = ReadmeTable.Rewrite("a\n<!-- benchmarks -->\nold\n<!-- /benchmarks -->\nb\n", Answers);
        Assert.StartsWith("a\n<!-- benchmarks -->\n\n| derivative / function ", text, StringComparison.Ordinal);
        Assert.EndsWith(" |\n\n<!-- /benchmarks -->\nb\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("old", text, StringComparison.Ordinal);
        Assert.Contains("Speelpenning", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadmeTable_NoMarkers_SaysWhatToAdd()
    {
        var e = Assert.Throws<InvalidOperationException>(() => ReadmeTable.Rewrite("a", Answers));
        Assert.Contains("'<!-- benchmarks -->'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plot_OfAnswers_IsXmlWithABarForEveryFamily()
    {
        var svg = System.Xml.Linq.XDocument.Parse(Plot.Draw(Answers));
        var bars = svg.Descendants().Count(element => element.Name.LocalName == "rect");
        var families = Headlines.Present(Answers);
        var expected = Answers.Sum(a => families.Count(f => Headlines.Ratio(a, f) is not null)) + families.Length;
        Assert.Equal(expected, bars);
    }
}
