using Xunit;

namespace DualDiff.Tests;

/// <summary>A shape in words, as messages about two shapes say it.</summary>
public class DescriptionTests
{
    [Fact]
    public void Describe_OfAValue_CountsItsNumbers()
    {
        Assert.Equal("Real", Of((Real)1.0));
        Assert.Equal("Real[3]", Of(new Real[3]));
        Assert.Equal("Real[2, 4]", Of(new Real[2, 4]));
        Assert.Equal("[Real[1], Real[2]]", Of(new List<Real[]> { new Real[1], new Real[2] }));
        Assert.Equal("{a: Real, b: Real}", Of(new Dictionary<string, Real> { ["b"] = 1.0, ["a"] = 2.0 }));
        Assert.Equal("Real", Of<Real?>(1.0));
    }

    [Fact]
    public void Describe_OfAMissingValue_IsNull()
    {
        Assert.Equal("null", Of<Real[]>(null!));
        Assert.Equal("null", Of<Real[,]>(null!));
        Assert.Equal("null", Of<List<Real>>(null!));
        Assert.Equal("null", Of<Dictionary<string, Real>>(null!));
        Assert.Equal("null", Of<Real?>(null));
    }

    private static string Of<T>(T value) => Structure<T>.Default.Describe(value);
}
