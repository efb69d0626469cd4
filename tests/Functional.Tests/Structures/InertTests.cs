using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>What rides along, in the order of the numbers: a compiled function is recorded again when it changes.</summary>
public class InertTests
{
    [Fact]
    public void Inert_OfACollection_ComesItemByItem()
    {
        Assert.Equal<object?[]>([1, 2], Of(new List<(int, Real)> { (1, 0.5), (2, 0.5) }));
        Assert.Equal<object?[]>(
            ["one", "two"],
            Of(new Dictionary<string, (string, Real)> { ["b"] = ("two", 0.5), ["a"] = ("one", 0.5) })
        );
    }

    [Fact]
    public void Inert_OfAValueThatMayBeMissing_IsThatOfTheValue()
    {
        Assert.Equal<object?[]>([3], Of<(int, Real)?>((3, 0.5)));
        Assert.Empty(Of<(int, Real)?>(null));
    }

    [Fact]
    public void Inert_OfADerivedType_IsFoundBehindItsBase() =>
        Assert.Equal<object?[]>(["oak"], Of<Material>(new Wood("oak", 0.5)));

    [Fact]
    public void CompiledFunction_OfCollections_FollowsWhatRidesAlong()
    {
        static Real Weighted(Dictionary<string, List<(double Weight, Real X)>> x) => x["a"][0].Weight * x["a"][0].X;
        var weighted = Compile<Dictionary<string, List<(double Weight, Real X)>>, Real>(Weighted);
        Assert.Equal(6.0, weighted(new() { ["a"] = [(2.0, 3.0)] }).Value);
        Assert.Equal(15.0, weighted(new() { ["a"] = [(5.0, 3.0)] }).Value);
    }

    private static object?[] Of<T>(T value)
    {
        var inert = new List<object?>();
        Structure<T>.Default.WriteInert(value, inert);
        return [.. inert];
    }
}
