using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Which types hold numbers, and from what they are put together.</summary>
public class StructureFinderTests
{
    static StructureFinderTests() => Parcel.Use();

    [Fact]
    public void TypesWithoutNumbers_RideAlongAsTheyAre()
    {
        var point = new Loaded(3.0, new("a", new("b", null)), [1, 2], typeof(Real), new(1));
        var gradient = Grad((Loaded loaded) => loaded.X * loaded.X)(point);
        Assert.Equal(6.0, gradient.X.Value);
        Assert.Same(point.Chain, gradient.Chain);
        Assert.Same(point.Marks, gradient.Marks);
        Assert.Same(point.Kind, gradient.Kind);
        Assert.Same(point.Random, gradient.Random);
    }

    [Fact]
    public void TypesWithoutNumbers_ByThemselves_AreRefused()
    {
        RefusedAsEmpty<List<double>>();
        RefusedAsEmpty<Chain>();
        RefusedAsEmpty<int>();
        RefusedAsEmpty<string>();
        RefusedAsEmpty<Setting<Real>.Mode>();
    }

    [Fact]
    public void Numbers_OfTheBaseType_AreFound()
    {
        var gradient = Grad((Tile tile) => tile.Width * tile.Height)(new(2.0, 3.0));
        Assert.Equal((3.0, 2.0), (gradient.Width.Value, gradient.Height.Value));
    }

    [Fact]
    public void Numbers_ThatOnlyRegistrationKnows_AreFoundInACollection()
    {
        Real[] numbers = [2.0, 3.0];
        var gradient = Grad((List<Parcel> x) => x[0].Content[0] * x[0].Content[1])([new(numbers)]);
        Assert.Equal([3.0, 2.0], Assert.Single(gradient).Content.ToDoubles());
    }

    /// <summary>It may have caught any number.</summary>
    [Fact]
    public void FunctionOverNoNumbers_IsRefusedWhereverItStands()
    {
        Says.Exactly<NotSupportedException>(
            $"A function over {typeof(Action)} cannot be differentiated: a function has no numbers that could be differentiated. Return numbers.",
            () => Jvp<Real, Action[]>(_ => [() => { }])(1.0, 1.0)
        );
        Says.Exactly<NotSupportedException>(
            $"A function over {typeof(Hook)} cannot be differentiated: its member Act is a function, through which derivatives would be lost. Keep functions out of it.",
            () => Grad((Hook _) => 1.0)
        );
    }

    [Fact]
    public void Keys_WithEitherComparison_GiveTheOrder()
    {
        var ranks = new Dictionary<Rank, Real> { [new(2)] = 2.0, [new(1)] = 1.0 };
        Assert.Equal([1.0, 2.0], Flatten(ranks).Vector.ToDoubles());
        var grades = new Dictionary<Grade, Real> { [new(2)] = 2.0, [new(1)] = 1.0 };
        Assert.Equal([1.0, 2.0], Flatten(grades).Vector.ToDoubles());
    }

    [Fact]
    public void Constructors_OfDifferentLengths_TheLongestIsTaken()
    {
        var gradient = Grad((Fraction x) => x.Top / x.Bottom)(new(3.0, 2.0));
        Assert.Equal((0.5, -0.75), (gradient.Top.Value, gradient.Bottom.Value));
    }

    [Fact]
    public void TypeWithoutAConstructor_IsRefusedWithItsMembers() =>
        Says.Exactly<NotSupportedException>(
            $"A function over {typeof(Between)} cannot be differentiated: it has no public constructor whose parameters are its members (From, To). Make it a record, or call Structures.Register<Between>.",
            () => Grad((Between x) => x.To - x.From)(Between.Unit)
        );

    private static void RefusedAsEmpty<T>() =>
        Says.Exactly<NotSupportedException>(
            $"A function over {typeof(T)} cannot be differentiated: it holds no Real. Use Real, Real[] or a record of them.",
            () => Grad((T _) => 1.0)
        );
}
