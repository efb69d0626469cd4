using System.Collections.Immutable;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Every structure through the transforms and nested, and what rides along.</summary>
public partial class StructureKindTests
{
    static StructureKindTests() => Signal.Use();

    [Fact]
    public void MembersWithoutNumbers_RideAlong()
    {
        var layer = new Layer(
            "hidden",
            new Real[,]
            {
                { 2.0 },
            },
            [3.0],
            7
        );
        var gradient = Grad((Layer l) => (l.Weights[0, 0] * l.Bias[0]) + l.Epoch)(layer);
        Assert.Equal(("hidden", 7), (gradient.Name, gradient.Epoch));
        Assert.Equal((3.0, 2.0), (gradient.Weights[0, 0].Value, gradient.Bias[0].Value));

        var labelled = Grad((Extended e) => e.Sum * e.First)(new(2.0) { Second = 5.0, Label = "mine" });
        Assert.Equal((9.0, 2.0, "mine"), (labelled.First.Value, labelled.Second.Value, labelled.Label));

        var fields = Grad((Fields f) => f.X * f.Y * f.Count)(
            new()
            {
                X = 2.0,
                Y = 3.0,
                Count = 4,
            }
        );
        Assert.Equal((12.0, 8.0, 4), (fields.X.Value, fields.Y.Value, fields.Count));
        Assert.Equal(44_100.0, Grad((Signal s) => s.Samples()[0])(new(44_100, 1.0)).Rate);
        var date = new DateTime(2000, 1, 1);
        Assert.Equal((date, 4.0), Grad(((DateTime Date, Real X) p) => p.X * p.X)((date, 2.0)));
    }

    [Fact]
    public void MissingMembers_StayMissing()
    {
        var tree = Grad((Tree t) => t.Value * t.Value)(new(3.0, null, null));
        Assert.Equal(new Tree(6.0, null, null), tree);

        var (array, vector, matrix, list, number) = Grad(
            ((ImmutableArray<Real>, Real[]?, Real[,]?, List<Real>?, Real?) _) => 1.0
        )((default, null, null, null, null));
        Assert.True(array.IsDefault);
        Assert.Null(vector);
        Assert.Null(matrix);
        Assert.Null(list);
        Assert.Null(number);
        var item = Assert.Single(Grad((List<Tree?> _) => 1.0)([null]));
        Assert.Null(item);
    }

    [Fact]
    public void Dictionary_Numbers_StandInTheOrderOfTheKeys()
    {
        static double[] Order<T>(T dictionary) => Flatten(dictionary).Vector.ToDoubles();
        Assert.Equal(
            [2.0, 1.0, 3.0],
            Order(
                new Dictionary<string, Real>
                {
                    ["a"] = 1.0,
                    ["B"] = 2.0,
                    ["ä"] = 3.0,
                }
            )
        );
        Assert.Equal([1.0, 2.0], Order(new Dictionary<int, Real> { [10] = 2.0, [9] = 1.0 }));
        var gradient = Grad((Dictionary<string, Real> d) => d["A"] * d["b"])(
            new(StringComparer.OrdinalIgnoreCase) { ["B"] = 3.0, ["a"] = 2.0 }
        );
        Assert.Equal((3.0, 2.0), (gradient["a"].Value, gradient["B"].Value));
    }

    [Fact]
    public void EmptyStructures_HaveEmptyGradients()
    {
        Assert.Empty(Grad((List<Real> _) => 1.0)([]));
        Assert.Empty(Grad((Dictionary<string, Real> _) => 1.0)([]));
        Assert.Empty(Grad((Real[,] _) => 1.0)(new Real[0, 3]));
        Assert.Equal(3, Grad((Real[,] _) => 1.0)(new Real[0, 3]).GetLength(1));
        Assert.Empty(Hvp((List<Real> _) => 1.0)([], []));
    }

    [Fact]
    public void ConstructorThatThrows_ThrowsItsOwnException() =>
        Assert.Equal(
            "negative",
            Assert.Throws<TimeZoneNotFoundException>(() => Grad((Positive p) => -p.X)(new(1.0))).Message
        );

    [Fact]
    public void Gradient_IsNotThePoint()
    {
        Real[] inner = [1.0, 2.0];
        var point = new List<Real[]> { inner };
        var (value, pullback) = Vjp((List<Real[]> x) => x)(point);
        var (first, second) = (pullback(point), pullback(point));
        Assert.NotSame(inner, value[0]);
        Assert.NotSame(inner, first[0]);
        Assert.NotSame(first[0], second[0]);
        inner[0] = 7.0;
        Assert.Equal(1.0, value[0][0].Value);
        Assert.Equal(7.0, pullback(point)[0][0].Value);
    }

    private static Real[] NumbersOf(Shape shape) =>
        shape switch
        {
            Circle circle => [circle.Radius],
            Brick brick => [brick.Width, brick.Height, brick.Depth],
            Box box => [box.Width, box.Height],
            _ => [],
        };
}
