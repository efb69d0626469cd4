using CsCheck;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Threads: independent transforms on many, one recording on one (trap 100).</summary>
public partial class ThreadTests
{
    private static readonly Real[] Point = [.. Enumerable.Range(0, 40).Select(i => (Real)(0.3 + (0.02 * i)))];

    [Fact]
    public void Transforms_OnEightThreadsAtOnce_GiveTheBitsOfOne()
    {
        var want = Everything();
        var failures = OnThreads(
            8,
            _ =>
            {
                for (var repeat = 0; repeat < 20; repeat++)
                {
                    Check.Bits(want, Everything(), "thread");
                }
            }
        );
        Assert.Empty(failures);
    }

    /// <remarks>Starting eight threads costs as much as forty functions: each sample has 64, and there are as many functions as samples elsewhere.</remarks>
    [Fact]
    public void RandomFunctions_OnEightThreadsAtOnce_GiveTheBitsOfOne() =>
        RandomFunction
            .WithPoint.Array[64]
            .Sample(
                cases =>
                {
                    var want = Array.ConvertAll(cases, at => Derivatives(at.F, at.X));
                    var failures = OnThreads(
                        8,
                        index =>
                        {
                            // Each thread begins with another function.
                            for (var i = 0; i < cases.Length; i++)
                            {
                                var which = (index + i) % cases.Length;
                                Check.Bits(want[which], Derivatives(cases[which].F, cases[which].X), (index, which));
                            }
                        }
                    );
                    Assert.Empty(failures);
                },
                iter: 1 + (CsCheck.Check.Iter / 64),
                threads: 1
            );

    [Fact]
    public void PullbackAndPushforward_SharedByEightThreads_GiveTheBitsOfOne()
    {
        var (_, pullback) = Vjp(Vector)(Point);
        var (_, pushforward) = Linearize(Vector)(Point);
        var want = Enumerable.Range(0, 8).Select(Both).ToArray();
        var failures = OnThreads(
            8,
            index =>
            {
                for (var repeat = 0; repeat < 20; repeat++)
                {
                    Check.Bits(want[index], Both(index), index);
                }
            }
        );
        Assert.Empty(failures);

        double[] Both(int index)
        {
            Real[] seed = [.. Point.Select((_, i) => (Real)(((i * index) % 7) - 2.5))];
            return [.. pullback(seed).ToDoubles(), .. pushforward(seed).ToDoubles()];
        }
    }

    [Fact] // The owner is known by the place of its stack, which recursion moves far.
    public void Recursion_FarDownTheStack_RecordsEveryStep()
    {
        static Real Sum(Real x, int depth) => depth == 0 ? x : (x * 0.5) + Sum(x, depth - 1) + (x * 0.5);
        foreach (var d in Operators.All)
        {
            Check.Exact(1001, d.At(x => Sum(x, 1000), 2.0).Value, d);
        }
    }

    [Fact]
    public void InnerTransforms_InParallelInsideAFunction_AreIndependent()
    {
        Real Sum(Real x)
        {
            var slopes = new double[8];
            Parallel.For(0, 8, i => slopes[i] = Grad(y => y * y * i)(3.0).Value);
            return x * slopes.Sum();
        }

        foreach (var d in Operators.All)
        {
            Check.Exact(6 * 28, d.At(Sum, 2.0).Value, d);
        }
    }

    private static Real[] Vector(Real[] x) =>
        [.. x.Select((xi, i) => Sin(xi) * Exp(x[(i + 3) % x.Length]) / (1.0 + (xi * x[(i + 7) % x.Length])))];

    private static Real Scalar(Real[] x)
    {
        Real sum = 0.0;
        foreach (var component in Vector(x))
        {
            sum += Tanh(component) * sum;
            sum += Sqrt(component);
        }

        return sum;
    }

    private static double[] Everything() =>
        [
            .. Grad(Scalar)(Point).ToDoubles(),
            .. Jvp(Vector)(Point, Point).Tangent.ToDoubles(),
            .. Vjp(Vector)(Point).Pullback(Point).ToDoubles(),
            .. JacobianForward(Vector)(Point).ToDoubles().Cast<double>(),
            .. JacobianReverse(Vector)(Point).ToDoubles().Cast<double>(),
            .. Jvp(Grad(Scalar))(Point, Point).Tangent.ToDoubles(),
        ];

    private static double[] Derivatives(RandomFunction f, double[] x)
    {
        var point = x.ToReals();
        return
        [
            .. Grad(f.First)(point).ToDoubles(),
            .. Jvp(f.On)(point, point).Tangent.ToDoubles(),
            .. Vjp(f.On)(point).Pullback(f.On(point)).ToDoubles(),
            .. JacobianForward(f.On)(point).ToDoubles().Cast<double>(),
            .. JacobianReverse(f.On)(point).ToDoubles().Cast<double>(),
            .. Jvp(Grad(f.First))(point, point).Tangent.ToDoubles(),
            .. Taylor(t => f.First(Line.At(x, t)), 2)(0.0).ToDoubles(),
        ];
    }

    private static List<Exception> OnThreads(int count, Action<int> action)
    {
        var failures = new List<Exception>();
        using var start = new Barrier(count);
        Thread[] threads =
        [
            .. Enumerable
                .Range(0, count)
                .Select(index => new Thread(() =>
                {
                    start.SignalAndWait();
#pragma warning disable CA1031 // Collected and looked at on the test's own thread.
                    try
                    {
                        action(index);
                    }
                    catch (Exception exception)
                    {
                        lock (failures)
                        {
                            failures.Add(exception);
                        }
                    }
#pragma warning restore CA1031
                })),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return failures;
    }
}
