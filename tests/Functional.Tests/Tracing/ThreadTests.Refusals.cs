using System.Globalization;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

// A tape belongs to one thread: what another does with its numbers.
public partial class ThreadTests
{
    [Fact]
    public void RecordedNumber_UsedOnAnotherThread_ThrowsWithBothThreads()
    {
        var uses = new (string Name, Func<Real, Real> Use)[]
        {
            ("*", x => x * x),
            ("* constant", x => x * 2.0),
            ("+", x => x + x),
            ("constant -", x => 1.0 - x),
            ("/", x => 1.0 / x),
            ("negation", x => -x),
            ("unary", Sin),
            ("binary", x => Hypot(x, 2.0)),
        };
        foreach (var (name, use) in uses)
        {
            RecordsOnAnotherThread(f => Grad(f)(2.0), name, use);
            RecordsOnAnotherThread(f => Vjp(f)(2.0), name, use);
            RecordsOnAnotherThread(f => JacobianReverse(x => [f(x[0])])([2.0]), name, use);
            RecordsOnAnotherThread(f => Grad(Grad(f))(2.0), name, use);
        }
    }

    [Fact] // x + c records nothing: it may be refused, but it may not be wrong.
    public void RecordedNumber_ShiftedOnAnotherThread_IsRefusedOrRight()
    {
        foreach (var shift in new Func<Real, Real>[] { x => x + 1.0, x => 1.0 + x, x => x - 1.0 })
        {
            Real Shifted(Real x)
            {
                var shifted = x + 1.0;
                var thrown = OnThreads(1, _ => shifted = shift(x));
                Assert.All(thrown, exception => Assert.IsType<InvalidOperationException>(exception));
                return shifted * shifted * x;
            }

            foreach (var d in Operators.All)
            {
                var c = shift(0.0).Value;
                var got = d.At(Shifted, 2.0).Value;
                Assert.True(got == ((2 + c) * (2 + c)) + (4 * (2 + c)) || got == 9 + 12, $"{d}: {got}");
            }
        }
    }

    [Fact]
    public void RecordingThread_AfterAnotherHasBeenRefused_GoesOn()
    {
        var got = Grad(x =>
        {
            var y = x * x;
            Assert.Single(OnThreads(1, _ => y *= x));
            return y * x;
        })(2.0);
        Check.Exact(12, got.Value, "x³");
    }

    private static void RecordsOnAnotherThread(Action<Func<Real, Real>> transform, string name, Func<Real, Real> use)
    {
        var (owner, other) = (Environment.CurrentManagedThreadId, 0);
        Exception? thrown = null;
        transform(x =>
        {
            thrown = OnThreads(
                    1,
                    _ =>
                    {
                        other = Environment.CurrentManagedThreadId;
                        use(x);
                    }
                )
                .SingleOrDefault();
            return x;
        });
        Assert.True(thrown is InvalidOperationException, $"{name}: want InvalidOperationException, got {thrown}");
        Assert.Equal(
            string.Create(
                CultureInfo.InvariantCulture,
                $"A Real that thread {owner} records was used on thread {other}. Run the differentiated function on one thread, and call the transform once in each thread instead."
            ),
            thrown.Message
        );
    }
}
