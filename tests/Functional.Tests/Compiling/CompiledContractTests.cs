using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>A compiled function has the type and the meaning of the function, whatever it is given and wherever it is used.</summary>
public partial class CompiledContractTests
{
    [Fact]
    public void Structures_GoInAndOut()
    {
        static Pair Swap(Pair p) => new(p.Y * p.Y, Sin(p.X));
        var swap = Compile<Pair, Pair>(Swap, Compared.Strict);
        Assert.Equal(Swap(new(1.5, 2)), swap(new(1.5, 2)));
        Assert.Equal(Swap(new(-1.5, 3)), swap(new(-1.5, 3)));
        var gradient = Grad<Pair>(p => Swap(p).X * p.X);
        Assert.Equal(gradient(new(0.5, 2)), Compile(gradient, Compared.Strict)(new(0.5, 2)));

        static (Real, Real[]) Tuple((Real[,] A, Real B) x) =>
            (x.A[0, 1] * x.B, [.. x.A.Cast<Real>().Select(a => a * a)]);
        var tuple = Compile<(Real[,], Real), (Real, Real[])>(Tuple, Compared.Strict);
        foreach (var shape in new[] { (2, 3), (3, 2), (2, 3), (1, 6) })
        {
            var a = new Real[shape.Item1, shape.Item2];
            for (var i = 0; i < a.Length; i++)
            {
                a[i / shape.Item2, i % shape.Item2] = i + 0.5;
            }

            var (want, got) = (Tuple((a, 2.0)), tuple((a, 2.0)));
            Check.Bits(want.Item1.Value, got.Item1.Value, shape);
            Check.Bits(want.Item2.ToDoubles(), got.Item2.ToDoubles(), shape);
        }

        Assert.Equal(3, tuple.Report().Paths.Count);

        static Dictionary<string, Real> Scale(Dictionary<string, Real> x) =>
            x.ToDictionary(e => e.Key, e => e.Value * x.Count);
        var scale = Compile<Dictionary<string, Real>, Dictionary<string, Real>>(Scale, Compared.Strict);
        Assert.Equal(Scale(new() { ["a"] = 1, ["b"] = 2 }), scale(new() { ["a"] = 1, ["b"] = 2 }));
        Assert.Equal(Scale(new() { ["a"] = 1, ["c"] = 2 }), scale(new() { ["a"] = 1, ["c"] = 2 }));
        Assert.Equal(Scale(new() { ["a"] = 5 }), scale(new() { ["a"] = 5 }));

        static List<Real> Doubled(List<Real> x) => [.. x, .. x];
        var doubled = Compile<List<Real>, List<Real>>(Doubled, Compared.Strict);
        Assert.Equal([1, 2, 1, 2], doubled([1.0, 2.0]));
        Assert.Equal([3, 3], doubled([3.0]));
        Assert.Empty(doubled([]));
    }

    [Fact]
    public void InertMembers_ThatChange_AreRecordedAgain()
    {
        static Real[] Step(Layer layer) => [.. layer.Bias.Select(b => (b * layer.Epoch) + layer.Name.Length)];
        var step = Compile<Layer, Real[]>(Step, Compared.Strict);
        foreach (var (name, epoch) in new[] { ("a", 1), ("a", 2), ("bcd", 2), ("a", 1) })
        {
            var layer = new Layer(
                name,
                new Real[,]
                {
                    { 1 },
                },
                [1.5, 2.5],
                epoch
            );
            Check.Bits(Step(layer).ToDoubles(), step(layer).ToDoubles(), (name, epoch));
        }

        Assert.Equal(3, step.Report().Paths.Count);
        Assert.Contains(
            "Compiled for 3 structures of the argument: each new one is recorded again.",
            step.Report().Notes
        );

        // Inert members of the result follow from those of the argument.
        var next = Compile<Layer, Layer>(layer =>
            layer with
            {
                Bias = [.. layer.Bias.Select(b => b * 2.0)],
                Epoch = layer.Epoch + 1,
            }
        );
        Assert.Equal(4, next(new("x", new Real[0, 0], [1.0], 3)).Epoch);
        var after = next(next(new("y", new Real[0, 0], [1.0], 7)));
        Assert.Equal(("y", 9, 4.0), (after.Name, after.Epoch, after.Bias[0].Value));
    }

    [Fact]
    public void Sizes_ThatChange_AreRecordedAgain()
    {
        static Real[] F(Real[] x) => [.. x.Select((xi, i) => xi * x[(i + 1) % x.Length]), x.Length];
        var compiled = Compile(F, Compared.Strict);
        foreach (var n in new[] { 3, 1, 8, 3, 0, 8, 0 })
        {
            Real[] x = [.. Enumerable.Range(0, n).Select(i => (Real)(i + 1.5))];
            Check.Bits(F(x).ToDoubles(), compiled(x).ToDoubles(), n);
        }

        var report = compiled.Report();
        Assert.Equal(4, report.Paths.Count);
        Assert.Equal(["Compiled for 4 structures of the argument: each new one is recorded again."], report.Notes);
        Assert.StartsWith("Nothing is compiled yet", Compile(F).Report().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_AreNew_AndArgumentsAreNotKept()
    {
        var compiled = Compile<Real[], Real[]>(x => x);
        Real[] point = [1.0, 2.0];
        var first = compiled(point);
        point[0] = 9.0;
        var second = compiled([5.0, 6.0]);
        Assert.Equal([1.0, 2.0], first.ToDoubles());
        Assert.Equal([5.0, 6.0], second.ToDoubles());
        first[0] = 100.0;
        Assert.Equal([5.0, 6.0], second.ToDoubles());
        Assert.Equal([3.0, 4.0], compiled([3.0, 4.0]).ToDoubles());
    }
}
