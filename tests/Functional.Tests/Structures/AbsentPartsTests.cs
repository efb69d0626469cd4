using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>A dictionary that is not there has no numbers; a type that its owner describes is one wherever it stands.</summary>
public class AbsentPartsTests
{
    [Fact]
    public void Dictionary_ThatIsNull_StaysNullInTheGradient()
    {
        var (slope, named) = Grad<(Real X, Dictionary<string, Real>? Named)>(point =>
            point.X * (point.Named is { } named ? named["a"] : 3.0)
        )((2.0, null));
        Assert.Equal(3.0, slope.Value);
        Assert.Null(named);
        var both = Grad<(Real X, Dictionary<string, Real>? Named)>(point => point.X * point.Named!["a"])(
            (2.0, new() { ["a"] = 5.0 })
        );
        Assert.Equal((5.0, 2.0), (both.X.Value, both.Named!["a"].Value));
    }

    /// <summary>Registered here, and not by the type itself: inside a tuple the finder has to know.</summary>
    [Fact]
    public void RegisteredType_InsideATuple_HasItsNumbers()
    {
        Structures.Register<Sealed>(box => [box.Open()], (_, numbers) => new(numbers[0]));
        var gradient = Grad<(Sealed Box, int Power)>(point => Real.Pow(point.Box.Open(), point.Power))(
            (new((Real)2.0), 3)
        );
        Assert.Equal(12.0, gradient.Box.Open().Value);
    }

    /// <summary>An object may be anything: the finder sees no number.</summary>
    private sealed class Sealed(object content)
    {
        public Real Open() => (Real)content;
    }
}
