using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>A structure, with its own way from and to a vector: the oracle is the same function over Real[].</summary>
public abstract record Kind(string Name)
{
    public abstract void Check();

    public override string ToString() => Name;

    protected static Real Scalar(Real[] x)
    {
        var sum = Real.Zero;
        for (var i = 0; i < x.Length; i++)
        {
            sum += (Real.Sin(x[i]) * (i + 1.0)) + (x[i] * x[i] * x[(i + 1) % x.Length]);
        }

        return sum;
    }

    protected static Real[] Vector(Real[] x) => [.. x.Select((xi, i) => Real.Exp(xi * 0.25) * x[(i + 1) % x.Length])];

    protected static Real[] Numbers(int count, double start) =>
        [.. Enumerable.Range(0, count).Select(i => (Real)(start + (0.375 * i * ((i % 2 * 2) - 1))))];

    /// <summary>A gradient inside a function that is differentiated.</summary>
    protected static Real Energy(Real[] gradient) => Real.Sum([.. gradient.Select(g => g * g)]);
}

internal sealed record Kind<T>(string Label, int Count, Func<Real[], T> Make, Func<T, Real[]> Read) : Kind(Label)
{
    public override string ToString() => Name;

    public override void Check()
    {
        var (flat, flatTangent) = (Numbers(Count, 0.5), Numbers(Count, -1.25));
        var (point, tangent) = (Make([.. flat]), Make([.. flatTangent]));
        Real F(T x) => Scalar(Read(x));
        T G(T x) => Make(Vector(Read(x)));
        Real Nested(T x) => Energy(Read(Grad<T>(F)(x)));
        Real FlatNested(Real[] x) => Energy(Grad(Scalar)(x));

        Same(Grad(Scalar)(flat), Grad<T>(F)(point), "Grad");
        Same(Grad(FlatNested)(flat), Grad<T>(Nested)(point), "Grad of Grad");
        Same(Hvp(Scalar)(flat, flatTangent), Hvp<T>(F)(point, tangent), "Hvp");
        Same(Vhp(Scalar)(flat, flatTangent), Vhp<T>(F)(point, tangent), "Vhp");

        var (flatValue, flatPullback) = Vjp(Vector)(flat);
        var (value, pullback) = Vjp<T, T>(G)(point);
        Same(flatValue, value, "Vjp, value");
        Same(flatPullback(flatTangent), pullback(tangent), "Vjp");
        Same(flatPullback(flatTangent), pullback(tangent), "Vjp, second call");

        var (flatY, flatDy) = Jvp(Vector)(flat, flatTangent);
        var (y, dy) = Jvp<T, T>(G)(point, tangent);
        Same(flatY, y, "Jvp, value");
        Same(flatDy, dy, "Jvp");

        var (linearValue, pushforward) = Linearize<T, T>(G)(point);
        Same(flatValue, linearValue, "Linearize, value");
        Same(Linearize(Vector)(flat).Pushforward(flatTangent), pushforward(tangent), "Linearize");

        Same(flat, Checkpoint<T, T>(x => x)(point), "Checkpoint");
        Same(flatPullback(flatTangent), Vjp(Checkpoint<T, T>(G))(point).Pullback(tangent), "Vjp of Checkpoint");
        Same(flat, point, "the point afterwards");
        Same(flatTangent, tangent, "the tangent afterwards");
        Assert.NotEmpty(Flatten(point).Vector);
        Same(flatTangent, Unflatten(point, Flatten(tangent).Vector), "Flatten and back");
    }

    private void Same(Real[] want, T got, string what) =>
        DualDiff.Tests.Check.Bits(want.ToDoubles(), Read(got).ToDoubles(), $"{Name}, {what}");
}
