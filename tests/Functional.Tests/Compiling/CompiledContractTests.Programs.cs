using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

// Programs that a pass could get wrong, or blow up.
public partial class CompiledContractTests
{
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
