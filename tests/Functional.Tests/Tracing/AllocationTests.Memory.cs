using System.Runtime.CompilerServices;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

// What stays in memory after the call.
public partial class AllocationTests
{
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

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
