using Xunit;

namespace DualDiff.Benchmarks;

/// <summary>The measuring rooms compute what they say: every contender of every question, at small sizes.</summary>
public class QuestionTests
{
    public static TheoryData<string> Names => [.. Catalog.Small().Select(question => question.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Question_AtASmallSize_HasContendersThatAgree(string name) => Verification.Demand(Small(name));

    [Fact]
    public void Catalog_Small_AsksEveryQuestion()
    {
        static string Workload(Question question) => question.Name.TrimEnd([.. "0123456789"]);
        Assert.Equal(
            Catalog.Questions().Select(Workload).Distinct().Order(StringComparer.Ordinal),
            Catalog.Small().Select(Workload).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Verification_WrongNumbers_NamesTheContender()
    {
        var question = Small("speelpenning");
        var wrong = question with
        {
            Contenders =
            [
                .. question.Contenders,
                Contender.Of("wrong", 1, _ => new double[Speelpenning.Size], numbers => numbers),
            ],
        };
        var e = Assert.Throws<InvalidOperationException>(() => Verification.Demand(wrong));
        Assert.Contains("'wrong' differs by 1 in case 0", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verification_WrongCount_IsRefused()
    {
        var wrong = Small("speelpenning") with { Operations = 1 };
        var e = Assert.Throws<InvalidOperationException>(() => Verification.Demand(wrong));
        Assert.Contains("1 are stated", e.Message, StringComparison.Ordinal);
    }

    private static Question Small(string name) => Catalog.Small().Single(question => question.Name == name);
}
