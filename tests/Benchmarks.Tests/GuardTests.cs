using Xunit;

namespace DualDiff.Benchmarks;

public class GuardTests
{
    private static readonly SortedDictionary<string, SortedDictionary<string, double>> Known = new()
    {
        ["ba"] = new() { ["Grad"] = 10, ["Jvp"] = 4 },
        ["mlp"] = new() { ["Grad"] = 2 },
    };

    [Fact]
    public void Compare_UpToAQuarterMore_IsNotWorse() => Assert.Empty(Guard.Compare(Known, Found(12.5, 5, 2.5)));

    [Fact]
    public void Compare_MoreThanAQuarter_IsListedWorstFirst() =>
        Assert.Equal(
            [new Worse("mlp", "Grad", 2, 4), new Worse("ba", "Grad", 10, 12.51)],
            Guard.Compare(Known, Found(12.51, 1, 4))
        );

    [Fact]
    public void Compare_ContendersOfOneSideOnly_AreLeftOut()
    {
        var found = Found(10, 4, 2);
        found["ba"]["new"] = 1000;
        found["new"] = new() { ["Grad"] = 1000 };
        Assert.Empty(Guard.Compare(Known, found));
    }

    [Fact]
    public void Baseline_WrittenAndRead_IsTheSame()
    {
        var read = Baseline.Read(Baseline.Write(Known));
        Assert.Equal(Known.Keys, read.Keys);
        Assert.All(Known, question => Assert.Equal(question.Value, read[question.Key]));
    }

    [Fact]
    public void Baseline_NoJson_IsRefused() => Assert.Throws<FormatException>(() => Baseline.Read("ratios"));

    private static SortedDictionary<string, SortedDictionary<string, double>> Found(
        double grad,
        double jvp,
        double mlp
    ) =>
        new()
        {
            ["ba"] = new() { ["Grad"] = grad, ["Jvp"] = jvp },
            ["mlp"] = new() { ["Grad"] = mlp },
        };
}
