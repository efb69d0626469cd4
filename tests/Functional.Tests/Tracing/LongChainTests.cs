using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Chains that would overflow a recursive sweep or a recursive release, on a stack of 1 MiB (traps 84 and 85).</summary>
public class LongChainTests
{
    private const int Million = 1_000_000;
    private const int SecondOrder = 300_000;

    [Fact]
    public void Reverse_MillionOperations_GivesTheDerivative() =>
        OnSmallStack(() =>
        {
            Check.Exact(Million, Grad(x => Chain(x, Million))(1.0).Value, "Grad");
            var (value, pullback) = Vjp((Func<Real, Real>)(x => Chain(x, Million)))(1.0);
            Check.Exact(Million, value.Value, "value");
            Check.Exact(3.0 * Million, pullback(3.0).Value, "Vjp");
            Check.Exact(Million, JacobianReverse(x => [Chain(x[0], Million)])([1.0])[0, 0].Value, "JacobianReverse");
        });

    [Fact]
    public void Forward_MillionOperations_GivesTheDerivative() =>
        OnSmallStack(() =>
        {
            Check.Exact(3.0 * Million, Jvp(x => Chain(x, Million))(1.0, 3.0).Tangent.Value, "Jvp");
            Check.Exact(Million, JacobianForward(x => [Chain(x[0], Million)])([1.0])[0, 0].Value, "JacobianForward");
            Check.Exact(3.0 * Million, Linearize(x => Chain(x, Million))(1.0).Pushforward(3.0).Value, "Linearize");
        });

    [Fact]
    public void SecondOrder_LongChain_GivesTheDerivativeInAllPairsOfModes() =>
        OnSmallStack(() =>
        {
            Func<Real, Real> chain = x => Chain(x * x, SecondOrder);
            Check.Exact(2 * SecondOrder, Grad(Grad(chain))(1.0).Value, "reverse over reverse");
            Check.Exact(2 * SecondOrder, Jvp(Grad(chain))(1.0, 1.0).Tangent.Value, "forward over reverse");
            Check.Exact(2 * SecondOrder, Grad(x => Jvp(chain)(x, 1.0).Tangent)(1.0).Value, "reverse over forward");
            Check.Exact(
                2 * SecondOrder,
                Jvp(x => Jvp(chain)(x, 1.0).Tangent)(1.0, 1.0).Tangent.Value,
                "forward over forward"
            );
        });

    [Fact]
    public void Taylor_HundredThousandOperations_GivesTheCoefficientsOfOrderThree() =>
        OnSmallStack(() =>
        {
            const int N = 100_000;
            Check.Exact(3.0 * N, Taylor(x => Chain(x * x * x, N), 3)(1.0)[2].Value, "sums");

            // Each step by its own slope, and the slope's by its own: y ↦ sin y, n times, at 0.
            var got = Taylor(x => Sines(x, N), 3)(0.0).ToDoubles();
            Check.Exact(0, got[0], "value");
            Check.Exact(1, got[1], "slope");
            Check.Exact(0, got[2], "curvature");
            Check.Near(-N / 6.0, got[3], "third", 1e-11);

            // And nested: the derivative of the third coefficient is four times the fourth, 0 for an odd function.
            Check.Exact(0, Grad(x => Taylor(y => Sines(y, N / 10), 3)(x)[3])(0.0).Value, "Grad of Taylor");
        });

    [Fact]
    public void Recording_OfMillionOperations_IsReleasedWithoutRecursion() =>
        OnSmallStack(() =>
        {
            var recording = Record();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            Assert.False(recording.IsAlive);
            Check.Exact(6, Grad(x => x * x)(3.0).Value, "afterwards");

            [MethodImpl(MethodImplOptions.NoInlining)]
            static WeakReference Record()
            {
                var (_, pullback) = Vjp((Func<Real, Real>)(x => Chain(x, Million)))(1.0);
                pullback(1.0);
                return new(pullback);
            }
        });

    /// <summary>n x, by n additions: every step depends on the one before.</summary>
    private static Real Chain(Real x, int n)
    {
        Real sum = 0.0;
        for (var i = 0; i < n; i++)
        {
            sum += x;
        }

        return sum;
    }

    private static Real Sines(Real x, int n)
    {
        for (var i = 0; i < n; i++)
        {
            x = Real.Sin(x);
        }

        return x;
    }

    private static void OnSmallStack(Action action)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
#pragma warning disable CA1031 // Whatever goes wrong there is thrown again here.
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
#pragma warning restore CA1031
            },
            maxStackSize: 1 << 20
        );
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
