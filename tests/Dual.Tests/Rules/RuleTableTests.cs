namespace DualDiff.Tests;

/// <summary><c>docs/rules.md</c> is what the cards say.</summary>
public sealed class RuleTableTests
{
    [Fact]
    public void Document_OfTheRules_IsGeneratedFromTheCards()
    {
        var file = Path.Combine(RepositoryRoot.Folder, "docs", "rules.md");
        var want = RuleTable.Text();
        if (Environment.GetEnvironmentVariable("DUALDIFF_UPDATE") == "1")
        {
            File.WriteAllText(file, want);
        }

        var got = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (got != want)
        {
            var stale = got.Split('\n').Except(want.Split('\n')).Select(line => $"- {line}");
            var fresh = want.Split('\n').Except(got.Split('\n')).Select(line => $"+ {line}");
            Assert.Fail(
                $"docs/rules.md differs from the rule cards. To rewrite it: DUALDIFF_UPDATE=1 dotnet test --project tests/Dual.Tests\n{string.Join('\n', stale.Concat(fresh))}"
            );
        }
    }

    [Fact]
    public void Table_EveryRule_HasExactlyOneRow()
    {
        var lines = RuleTable.Text().Split('\n');
        Every.Case(
            RuleCatalog.Cards,
            card => card.Name,
            card => Assert.Single(lines, line => line.StartsWith($"| `{card.Name}` |", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Helpers_OfTheTable_AreThoseThatNoUserCalls() =>
        Assert.Subset(
            RuleTable.Helpers.Select(card => card.Name).ToHashSet(),
            (HashSet<string>)
                [
                    "AtLeast",
                    "AtMost",
                    "BetaDensity",
                    "DigammaDifference",
                    "DirectionCosine",
                    "GammaDensity",
                    "Heaviside",
                    "LessThan",
                    "LogisticDifference",
                    "PowConstant",
                    "RoundTo",
                    "Same",
                    "SechSquared",
                    "SincDerivative",
                    "Step",
                    "TrigammaDifference",
                ]
        );
}
