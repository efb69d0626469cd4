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

    [Fact]
    public void Outputs_RepeatedConstantAndAbsent()
    {
        Compared.Bits(
            x => [],
            [
                [1.0, 2],
                [3, 4],
            ]
        );
        Compared.Bits(
            x => [1.0, 2.0, 0.0, -0.0, double.NaN],
            [
                [1.0],
                [2],
            ]
        );
        Compared.Bits(
            x => [x[1], x[0], x[1], 3.0, x[0] * x[1], x[0] * x[1], x[0] * x[1], 3.0, x[0]],
            [
                [1.0, 2],
                [3, 4],
            ]
        );
        Compared.At(
            x => [.. x.Reverse(), .. x, .. x.Select(xi => xi + 1.0).Reverse()],
            Compared.Default,
            [
                [1, 2, 3, 4, 5, 6, 7, 8, 9],
                [9, 8, 7, 6, 5, 4, 3, 2, 0],
            ],
            _ => 0,
            "reversed"
        );
    }

    [Fact]
    public void DotProducts_OfSumsAndProducts()
    {
        static Real F(Real[] x) =>
            Dot([x[0] + x[1], x[0] * x[2], x[1] * 3.0], [x[2] - x[0], x[1], x[0] + 2.0])
            + Sum([x[0] * x[1], x[2] + x[0], x[1]])
            + Dot([x[0] + 1.0], [x[0] + 1.0]);
        double[][] points =
        [
            [0.5, 1.25, -2],
            [1, 2, 3],
            [-1, 0.5, 4],
        ];
        Compared.At(x => [F(x)], Compared.Default, points, _ => 1e-13, "value");
        Compared.At(Grad(F), Compared.Default, points, _ => 1e-13, "Grad");
        Compared.At(x => FlatTransform.Flat(Hessian(F)(x)), Compared.Default, points, _ => 1e-13, "Hessian");
    }

    /// <summary>Literal factors move into one coefficient only where it neither overflows nor vanishes, and zeros keep their signs.</summary>
    [Fact]
    public void LiteralFactors_ThatMeet_KeepRangeAndSign()
    {
        Compared.At(
            x =>
                [
                    x[0] * 1e200 * 1e200,
                    x[0] * 1e200 * 1e200 * 1e-100,
                    (x[0] * 1e200 * 1e200) + (x[1] * 3.0),
                    x[1] * 1e-200 * 1e-200,
                    x[1] / 1e200 / 1e200,
                    -(x[0] / 1e-200 / 1e-200),
                ],
            Compared.Default,
            [
                [1e-300, 1e300],
                [3e-301, 7e299],
            ],
            _ => 1e86,
            "range"
        );
        var compiled = Compile<Real[], Real[]>(x => [1.0 / (x[0] * 0.0), 1.0 / (x[1] * -0.0), x[1] * 1e-200 * 1e-200]);
        Assert.Equal([double.PositiveInfinity, double.NegativeInfinity], compiled([2.0, 3.0])[..2].ToDoubles());
        Check.Near(1e-100, compiled([2.0, 1e300])[2].Value, "small");
    }

    [Fact]
    public void Compiled_UnderEveryTransform_IsTheFunction()
    {
        foreach (var at in new[] { 0.75, 2.0 })
        {
            static Real F(Real x) => x > 1.0 ? Exp(x * 0.5) * x : Sin(x) + (x * x);
            Same.ScalarAndTaylor(F, Compile(F), at);
            Same.ScalarAndTaylor(F, Compile(Compile(F)), at);
        }

        static Real G(Real[] x) => (x[0] * Exp(x[1])) + Sin(x[0] * x[1]);
        Same.Vector(G, Compile(G), [0.5, -0.25]);
        Same.Vector(x => Grad(G)(x)[0], x => Compile(Grad(G))(x)[0], [0.5, -0.25], 1e-11);
    }

    [Fact] // The traps of nested derivatives, with a compiled function between.
    public void CapturedDifferentiatedNumbers_AreNotLost()
    {
        foreach (var d in Operators.All)
        {
            foreach (var e in Operators.Core)
            {
                // d/dx x (d/dy x y) = 2 x.
                Check.Near(6, d.At(x => x * Compile(e.Of(y => x * y))(1.0), 3.0).Value, (d, e));
                Check.Near(6, d.At(x => x * e.Of(Compile<Real, Real>(y => x * y))(1.0), 3.0).Value, (d, e));
                Check.Near(1, d.At(x => x * Compile(e.Of(y => x + y))(1.0), 1.0).Value, (d, e));
                Check.Near(3, d.At(x => Compile<Real, Real>(y => x * y)(3.0), 1.0).Value, (d, e));

                // Captured and not an operand of an argument: an output, and a comparison.
                Check.Near(4, d.At(x => Compile<Real, Real>(_ => x * x)(3.0), 2.0).Value, (d, e));
                Check.Near(4, d.At(x => Compile<Real, Real>(y => y > x ? x * x : y)(3.0), 2.0).Value, (d, e));
            }
        }

        // Compiled inside compiled, each with numbers of the other.
        Real Nested(Real x) =>
            Compile<Real, Real>(y => Compile<Real, Real>(z => (x * y) + (z * x) + (y > z ? x : y))(x * y))(2.0);
        Real Plainly(Real x) => (x * 2.0) + (x * 2.0 * x) + (2.0 > x * 2.0 ? x : 2.0);
        var both = Compile(Nested);
        foreach (var x in new[] { 0.5, 2.0, 1.0, -3, 0.25 })
        {
            Check.Near(Plainly(x).Value, both(x).Value, x);
            Check.Near(Grad(Plainly)(x).Value, Compile(Grad(Nested))(x).Value, x);
        }
    }

    [Fact]
    public void CapturedNumber_RunsEagerlyAndSaysSo()
    {
        Func<Real, Real>? compiled = null;
        Check.Exact(
            3,
            Grad(x =>
            {
                compiled = Compile<Real, Real>(y => x * y);
                return compiled(3.0);
            })(1.0).Value,
            "Grad"
        );
        Assert.Equal(
            "1 inputs: runs eagerly, because it uses a number that is being differentiated but is not among its arguments.",
            compiled!.Report().Notes.Single()
        );
    }

    [Fact]
    public void Recursion_OfCompiledFunctions()
    {
        Func<Real, Real>? power = null;
        power = Compile<Real, Real>(n => n <= 1.0 ? n : n * power!(n - 1.0));
        Check.Exact(120, power(5.0).Value, "5!");
        Check.Exact(720, power(6.0).Value, "6!");
        Check.Exact(120, power(5.0).Value, "5! again");
        Func<Real, Real>? constant = null;
        constant = Compile<Real, Real>(n => n <= 1.0 ? n : n * constant!(n.Value - 1.0));
        Check.Exact(120, constant(5.0).Value, "5!");
        Check.Exact(720, constant(6.0).Value, "6!");
        Check.Exact(24, constant(4.0).Value, "4!");
    }

    [Fact]
    public void Exception_WhileRecording_LeavesNothingBehind()
    {
        var fails = true;
        Real F(Real x) => fails ? throw new TimeZoneNotFoundException("planned") : x * x;
        var compiled = Compile<Real, Real>(F);
        Assert.Throws<TimeZoneNotFoundException>(() => compiled(2.0));
        Assert.Throws<TimeZoneNotFoundException>(() => Grad(compiled)(2.0));
        Check.Exact(4, Grad<Real>(x => x * x)(2.0).Value, "another transform");
        fails = false;
        Check.Exact(9, compiled(3.0).Value, "now");
        Check.Exact(16, compiled(4.0).Value, "compiled");
        Assert.Single(compiled.Report().Paths);

        // On one path only.
        var partly = Compile<Real, Real>(x => x > 1.0 ? throw new TimeZoneNotFoundException("planned") : x * 2.0);
        Check.Exact(1, partly(0.5).Value, "fine");
        Assert.Throws<TimeZoneNotFoundException>(() => partly(2.0));
        Check.Exact(1.5, partly(0.75).Value, "fine");
        Assert.Throws<TimeZoneNotFoundException>(() => partly(2.0));
    }

    [Fact]
    public void NumberOfARecording_UsedAfterIt_IsRefused()
    {
        Real kept = 0.0;
        var compiled = Compile<Real, Real>(x => kept = x * 2.0);
        Check.Exact(4, compiled(2.0).Value, "value");
        Assert.Throws<InvalidOperationException>(() => kept * 2.0);
        Assert.Throws<InvalidOperationException>(() => Compile<Real, Real>(x => x * kept)(1.0));
    }

    /// <summary>Sixty doublings are sixty operations, and 2^60 in no pass.</summary>
    [Theory]
    [InlineData("sum")]
    [InlineData("difference")]
    [InlineData("product")]
    [InlineData("many")]
    [InlineData("halved")]
    [InlineData("dot")]
    public void SixtyDoublings_AreSixtyOperations(string kind)
    {
        Real F(Real x)
        {
            for (var i = 0; i < 60; i++)
            {
                x = kind switch
                {
                    "sum" => x + x,
                    "difference" => x - (-x),
                    "product" => x * x,
                    "many" => Sum([x, x]),
                    "dot" => Dot([x, x], [1.0, x]),
                    _ => (x + x) * 0.5,
                };
            }

            return x;
        }

        foreach (var options in new[] { Compared.Default, Compared.Strict })
        {
            var compiled = Compile<Real[], Real[]>(x => [F(x[0]), Grad(F)(x[0])], options);
            foreach (var x in new[] { 1.0, -0.5 })
            {
                Check.Near(F(x).Value, compiled([x])[0].Value, (kind, x));
                Check.Near(Grad(F)(x).Value, compiled([x])[1].Value, (kind, x));
            }
        }
    }

    [Fact]
    public void Functions_ThatUseOtherThreads_RunEagerlyAndSaySo()
    {
        static Real[] F(Real[] x) =>
            [
                .. Enumerable
                    .Range(0, x.Length)
                    .AsParallel()
                    .AsOrdered()
                    .Select(i => x[i] > 0.5 ? x[i] * x[i] : Sin(x[i]) + i),
            ];
        double[] point = [.. Enumerable.Range(0, 64).Select(i => i % 7 / 6.0)];
        const string Reason = "runs eagerly, because it computes with its arguments on several threads.";
        // A query may run on the caller's thread alone; then it is recorded.
        Compared.Bits(F, point, [.. point.Reverse()], [.. point.Select(p => 1 - p)]);
        Real Computes(Real x) => Elsewhere(() => x > 1.0 ? x * 3.0 : x.Value * x);
        Assert.Equal(
            [$"1 inputs: {Reason}"],
            Compared
                .Bits(
                    x => [Computes(x[0])],
                    [
                        [0.5],
                        [2],
                        [0.25],
                        [3],
                    ]
                )
                .Notes
        );

        // Only a comparison leaves the thread, of a number that is being differentiated too.
        Real Asks(Real x) => Elsewhere(() => x > 1.0) ? x * x : x;
        Assert.Equal(
            [$"1 inputs: {Reason}"],
            Compared
                .Bits(
                    x => [Asks(x[0]), Grad<Real>(Asks)(x[0]), Jvp<Real, Real>(Asks)(x[0], 1.0).Tangent],
                    [
                        [0.5],
                        [2],
                        [0.25],
                        [3],
                    ]
                )
                .Notes
        );
        Assert.Equal(
            [$"1 inputs: {Reason}"],
            Compared
                .Bits(
                    Grad(x => Asks(x[0])),
                    [
                        [0.5],
                        [2],
                        [0.25],
                        [3],
                    ]
                )
                .Notes
        );
    }

    private static T Elsewhere<T>(Func<T> f)
    {
        var result = default(T)!;
        var thread = new Thread(() => result = f());
        thread.Start();
        thread.Join();
        return result;
    }
}
