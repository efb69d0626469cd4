namespace DualDiff.Tests;

public sealed class MeasuredTableTests
{
    private static readonly Row Primal = new("det", "primal", "8", "valid", 250e-6);
    private static readonly Row Gradient = new("det", "gradient", "8", "valid", 1.5e-3);

    [Fact]
    public void Of_SeveralRunsOfAFunction_ShowsTheLeastBesideTheBestTool()
    {
        // CoDiPack's 914 us and the 2.65 ms by hand are from cpp-tools.tsv.
        var page = MeasuredTable.Of([Primal, Gradient with { Min = 2e-3 }, Gradient]);
        Assert.Contains(
            "| det | 8 | 250 us | 1.50 ms | 6.00 | codipack 914 us | 1.64 | 2.65 ms |",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_ProblemWithoutPrimalOrTool_ShowsDashes()
    {
        var page = MeasuredTable.Of([new("particle", "ff", "w=1", "valid", 0.05)]);
        Assert.Contains("| particle | w=1 | - | 50.0 ms | - | - | - | - |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Remark_StandsBelowTheDate() =>
        Assert.Contains(
            " answers, all valid\n- Load: 3\n\n| eval",
            MeasuredTable.Of([Primal, Gradient], "Load: 3"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_InvalidAnswer_Throws() =>
        Assert.Equal(
            "det gradient at 8 is invalid. Measure valid answers only.",
            Assert
                .Throws<FormatException>(() => MeasuredTable.Of([Primal, Gradient with { Status = "invalid" }]))
                .Message
        );

    [Fact]
    public void Parse_RowOfTheDriver_IsRead() =>
        Assert.Equal(
            Gradient,
            Row.Parse(
                """{"id": 4, "eval": "det", "function": "gradient", "workload": "8", "status": "valid", "min": 0.0015}"""
            )
        );

    [Fact]
    public void Parse_OtherText_Throws() => Assert.Throws<FormatException>(() => Row.Parse("det 8"));
}
