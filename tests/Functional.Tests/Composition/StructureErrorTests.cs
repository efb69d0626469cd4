using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Types that cannot be taken apart or put together, and shapes that do not fit.</summary>
public class StructureErrorTests
{
    [Fact]
    public void TypeWithPrivateNumbers_IsRefused() =>
        Refused<Sealed>(
            typeof(Sealed),
            "it has no public constructor whose parameters are its members (). Make it a record, or call Structures.Register<Sealed>."
        );

    [Fact]
    public void MemberThatNothingSets_IsNamed()
    {
        Refused<Stuck>(
            typeof(Stuck),
            "its member Second cannot be set when the value is put together. Make it a parameter of the constructor, give it an init accessor, or call Structures.Register<Stuck>."
        );
        Refused<StuckField>(
            typeof(StuckField),
            "its member First cannot be set when the value is put together. Make it a parameter of the constructor, give it an init accessor, or call Structures.Register<StuckField>."
        );
    }

    [Fact]
    public void FunctionAsMember_IsNamed() =>
        Refused<WithFunction>(
            typeof(WithFunction),
            "its member Activation is a function, through which derivatives would be lost. Keep functions out of it."
        );

    [Fact]
    public void FunctionInACollection_IsRefused() =>
        Says.Exactly<NotSupportedException>(
            $"A function over {typeof(Func<Real, Real>)} cannot be differentiated: a function has no numbers that could be differentiated. Return numbers.",
            () => Jvp<Real, Func<Real, Real>[]>(u => [x => x + u])(1.0, 1.0)
        );

    [Fact]
    public void AbstractCollection_IsRefused() =>
        Refused<IReadOnlyList<Real>>(
            typeof(IReadOnlyList<Real>),
            "it is abstract, so a value of it cannot be put together. Use the concrete type, Real[] or List<Real> for example."
        );

    [Fact]
    public void MemberOfARefusedType_IsNamed() =>
        Says.Exactly<NotSupportedException>(
            $"A function over {typeof(WithSequence)} cannot be differentiated: its member Items cannot be. A function over {typeof(IReadOnlyList<Real>)} cannot be differentiated: it is abstract, so a value of it cannot be put together. Use the concrete type, Real[] or List<Real> for example.",
            () => Grad((WithSequence w) => w.X)(new(1.0, [2.0]))
        );

    [Fact]
    public void DictionaryWithUnorderedKeys_IsRefused() =>
        Refused<Dictionary<Circle, Real>>(
            typeof(Dictionary<Circle, Real>),
            "its keys of type Circle have no order. Use strings or integers as keys, or let Circle implement IComparable."
        );

    [Fact]
    public void ThreeDimensionalArray_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => Grad((Real[,,] _) => 1.0)(new Real[1, 1, 1]));

    [Fact]
    public void Tangent_OfAnotherShape_SaysBoth()
    {
        Says.Shape(
            "Jvp: the tangent",
            "Real[3, 2]",
            "point",
            "Real[2, 3]",
            () => Jvp((Real[,] x) => x[0, 0])(new Real[2, 3], new Real[3, 2])
        );
        Says.Shape(
            "Linearize: the tangent",
            "[Real[1], Real[2]]",
            "point",
            "[Real[2], Real[1]]",
            () =>
                Linearize((List<Real[]> x) => x[0][0])([new Real[2], new Real[1]])
                    .Pushforward([new Real[1], new Real[2]])
        );
        Says.Shape(
            "Jvp: the tangent",
            "(Real, null, null)",
            "point",
            "(Real, (Real, null, null), null)",
            () => Hvp((Tree t) => t.Value)(new(1.0, new(2.0, null, null), null), new(1.0, null, null))
        );
        Says.Shape(
            "Jvp: the tangent",
            "{a: Real, c: Real}",
            "point",
            "{a: Real, b: Real}",
            () =>
                Jvp((Dictionary<string, Real> d) => d["a"])(
                    new() { ["a"] = 1.0, ["b"] = 1.0 },
                    new() { ["a"] = 1.0, ["c"] = 1.0 }
                )
        );
        Says.Shape(
            "Jvp: the tangent",
            "[(Real, Real)]",
            "point",
            "[(Real, Real, Real)]",
            () => Jvp((Box[] b) => b[0].Width)([new Brick(1.0, 2.0, 3.0)], [new Box(1.0, 2.0)])
        );
        Says.Shape(
            "Jvp: the tangent",
            "Signal[1]",
            "point",
            "Signal[2]",
            () => Jvp((Signal s) => s.Samples()[0])(new(1, 2.0, 3.0), new(1, 2.0))
        );
    }

    [Fact]
    public void Cotangent_OfAnotherShape_SaysBoth()
    {
        Says.Shape(
            "Vjp: the cotangent",
            "(Real, Real[1])",
            "result",
            "(Real, Real[2])",
            () => Vjp<Real, (Real, Real[])>(x => (x, [x, x]))(1.0).Pullback((1.0, [1.0]))
        );
        Says.Shape(
            "Vjp: the cotangent",
            "(-, Real[1, 2], Real[0], -)",
            "result",
            "(-, Real[2, 1], Real[0], -)",
            () =>
                Vjp<Real, Layer>(x =>
                    new(
                        "a",
                        new Real[2, 1]
                        {
                            { x },
                            { x },
                        },
                        [],
                        1
                    )
                )(1.0)
                    .Pullback(new("b", new Real[1, 2], [], 2))
        );
    }

    [Fact]
    public void Register_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Structures.Register<Tree>(null!, (like, _) => like));
        Assert.Throws<ArgumentNullException>(() => Structures.Register<Tree>(_ => [], null!));
    }

    private static void Refused<T>(Type type, string why) =>
        Says.Exactly<NotSupportedException>(
            $"A function over {type} cannot be differentiated: {why}",
            () => Grad<T>(_ => 1.0)
        );
}
