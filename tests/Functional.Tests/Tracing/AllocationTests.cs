using System.Runtime.CompilerServices;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Tests that look at the heap of the whole process: nothing else may run beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;

/// <summary>Nothing is allocated per operation, and nothing is kept (trap 99).</summary>
[Collection(nameof(Alone))]
public class AllocationTests
{
    [Fact]
    public void Grad_OfFlatFunction_AllocatesTheSameForAnyNumberOfOperations()
    {
        var length = 10_000;
        var gradient = Grad(x =>
        {
            var y = x;
            for (var i = 0; i < length / 10; i++)
            {
                y = Sin((y * x) + 0.5 - (y / 3.0)) + Hypot(y, x) - (2.0 * Exp(-y));
            }

            return y;
        });
        gradient(0.5);
        var many = Allocated(() => gradient(0.5));
        length = 1_000;
        var few = Allocated(() => gradient(0.5));
        Assert.Equal(few, many);
        Assert.InRange(many, 1, 2_000);
    }

    [Fact]
    public void Jvp_OfFlatFunction_AllocatesTheSameForAnyNumberOfOperations()
    {
        var length = 10_000;
        var pushforward = Jvp(x =>
        {
            var y = x;
            for (var i = 0; i < length / 5; i++)
            {
                y = Sin((y * x) + 0.5) - (y / 3.0);
            }

            return y;
        });
        pushforward(0.5, 2.0);
        var many = Allocated(() => pushforward(0.5, 2.0));
        length = 1_000;
        var few = Allocated(() => pushforward(0.5, 2.0));
        Assert.Equal(few, many);
    }

    [Fact]
    public void UntracedNumbers_InAnyOperation_AllocateNothing()
    {
        Real sum = 0.0;
        Work();
        Assert.Equal(0, Allocated(Work));

        void Work()
        {
            for (var i = 0; i < 100; i++)
            {
                sum = (Sin(sum) * i) + Hypot(sum, 1.0) - Max(sum, 2.0);
                sum = sum.CompareTo(i) > 0 || sum == i || sum.Equals(i) ? -sum : sum % 3.0;
            }
        }
    }

    [Fact]
    public void StepOfManyOperands_InReverseMode_AllocatesItsOperandsAndNoMore()
    {
        const int Steps = 100;
        foreach (var n in new[] { 10, 1000 })
        {
            Func<Real, Real>[] functions =
            [
                x => Repeat(x, n, (buffer, y) => Sum(buffer) * 1e-3),
                x => Repeat(x, n, (buffer, y) => LogSumExp(buffer)),
                x => Repeat(x, n, (buffer, y) => Norm(buffer)),
                x => Repeat(x, n, (buffer, y) => Max(buffer)),
            ];
            foreach (var function in functions)
            {
                var gradient = Grad(function);
                gradient(0.5);

                // 16 bytes an operand, kept in an array that doubles.
                Assert.InRange(Allocated(() => gradient(0.5)), 1, (48 * n * Steps) + (24 * n) + 20_000);
            }
        }

        static Real Repeat(Real x, int n, Func<Real[], Real, Real> reduce)
        {
            var buffer = new Real[n];
            for (var i = 0; i < Steps; i++)
            {
                Array.Fill(buffer, x);
                x = reduce(buffer, x);
            }

            return x;
        }
    }

    [Fact]
    public void StepOfManyOperands_OnConstantsOrInForwardMode_AllocatesNothing()
    {
        var buffer = new Real[1000];
        Array.Fill(buffer, 0.5);
        Real sum = 0.0;
        Constants();
        Assert.Equal(0, Allocated(Constants));

        var steps = 10;
        var pushforward = Jvp(x =>
        {
            for (var i = 0; i < steps; i++)
            {
                Array.Fill(buffer, x);
                x = (Sum(buffer) / 1000.0) + Norm(buffer) + Product(buffer) + Max(buffer) + LogSumExp(buffer);
            }

            return x;
        });
        pushforward(0.5, 2.0);
        var few = Allocated(() => pushforward(0.5, 2.0));
        steps = 1000;
        Assert.Equal(few, Allocated(() => pushforward(0.5, 2.0)));

        void Constants() => sum += Sum(buffer) + Norm(buffer) + Product(buffer) + Max(buffer) + LogSumExp(buffer);
    }

    [Fact]
    public void Memory_AfterTenThousandDroppedPullbacksSeriesAndReports_IsBackAtTheBaseline()
    {
        Real[] point = [0.5, -1.5, 2.5];
        static Real[] Function(Real[] x) => [Sum(x) * Norm(x), LogSumExp(x), Max(x), .. Softmax(x)];
        Work(100);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Work(10_000);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        Assert.InRange(after - before, long.MinValue, 100_000);

        void Work(int count)
        {
            for (var i = 0; i < count; i++)
            {
                Vjp(Function)(point);
                Linearize(Function)(point);
                JacobianReverse(Function)(point);
                Taylor(x => LogSumExp([x, x * x, 1.0]), 3)(0.5);
                Grad(x => Taylor(y => Sum([x * y, y * y, 1.0]), 2)(x)[2])(0.5);
                if (i % 100 == 0)
                {
                    Diagnose(x => Log(x))(0.0);
                }
            }
        }
    }

    [Fact]
    public void Memory_AfterTenThousandGradients_IsBackAtTheBaseline()
    {
        Real[] point = [0.5, -1.5, 2.5];
        static Real Function(Real[] x) => (Sin(x[0] * x[1]) * Exp(x[2])) + (x[0] / x[2]);
        Work(100);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Work(10_000);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        Assert.InRange(after - before, long.MinValue, 100_000);

        void Work(int count)
        {
            for (var i = 0; i < count; i++)
            {
                Grad(Function)(point);
                Vjp(Function)(point).Pullback(2.0);
                Jvp(Grad(Function))(point, point);
                JacobianReverse(Grad(Function))(point);
            }
        }
    }

    [Fact]
    public void Memory_AfterAFunctionThatThrows_IsBackAtTheBaseline()
    {
        Work(100);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Work(2_000);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        Assert.InRange(after - before, long.MinValue, 100_000);

        static void Work(int count)
        {
            for (var i = 0; i < count; i++)
            {
                Assert.Throws<TimeZoneNotFoundException>(() =>
                    Grad(x => Sin(x) * x > 0.0 ? throw new TimeZoneNotFoundException() : x)(1.0)
                );
            }
        }
    }

    [Fact]
    public void Pullback_Dropped_IsCollected()
    {
        var (pullback, data) = Make();
        Collect();
        Assert.False(pullback.IsAlive);
        Assert.False(data.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (WeakReference, WeakReference) Make()
        {
            var data = new double[1000];
            var (_, pullback) = Vjp(x => x * x * data.Length)(2.0);
            pullback(1.0);
            return (new(pullback), new(data));
        }
    }

    [Fact]
    public void Pullback_Kept_DoesNotKeepTheFunctionsData()
    {
        var (pullback, data) = Make();
        Collect();
        Assert.False(data.IsAlive);
        Assert.Equal(4000.0, pullback(1.0).Value);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (Func<Real, Real> Pullback, WeakReference Data) Make()
        {
            var data = new double[1000];
            return (Vjp(x => x * x * data.Length)(2.0).Pullback, new(data));
        }
    }

    [Fact]
    public void Pushforward_Kept_DoesNotKeepTheFunctionsData()
    {
        var (pushforward, data) = Make();
        Collect();
        Assert.False(data.IsAlive);
        Assert.Equal(4000.0, pushforward(1.0).Value);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (Func<Real, Real> Pushforward, WeakReference Data) Make()
        {
            var data = new double[1000];
            return (Linearize(x => x * x * data.Length)(2.0).Pushforward, new(data));
        }
    }

    [Fact]
    public void EscapedNumber_Kept_DoesNotKeepTheRecording()
    {
        // One number of a recording of 2 million bytes.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Real[] leaked = [.. Enumerable.Range(0, 20).Select(_ => Leak())];
        var after = GC.GetTotalMemory(forceFullCollection: true);
        Assert.InRange(after - before, long.MinValue, 4_000_000);
        GC.KeepAlive(leaked);

        static Real Leak()
        {
            Real leaked = default;
            Vjp(x =>
            {
                leaked = x;
                for (var i = 0; i < 80_000; i++)
                {
                    leaked *= 1.0;
                }

                return leaked;
            })(1.0);
            return leaked;
        }
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
