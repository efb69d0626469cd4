using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Tests that look at the heap of the whole process: nothing else may run beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;

/// <summary>Nothing is allocated per operation, and nothing is kept (trap 99).</summary>
[Collection(nameof(Alone))]
public partial class AllocationTests
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

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
