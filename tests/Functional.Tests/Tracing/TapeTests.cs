using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Tapes at their seams: the first array outgrown, calls beside shifts, lanes beyond the first eight.</summary>
public class TapeTests
{
    [Fact]
    public void Tape_OutgrownByItsInputs_TakesThemAll()
    {
        Real[] x = [.. Enumerable.Range(1, 1000).Select(i => (Real)i)];
        Real[] gradient = [];
        OnNewThread(() => gradient = Grad(v => v.Aggregate((Real)0.0, (sum, t) => sum + (t * t)))(x));
        Assert.Equal(x.Select(t => 2 * t.Value), gradient.ToDoubles());
    }

    [Fact]
    public void NumberTape_OutgrownByItsSteps_KeepsThemAll()
    {
        Real[] product = [];
        OnNewThread(() =>
            product = Hvp(v => Enumerable.Range(0, 1000).Aggregate(v[0] * v[0], (t, _) => -t))([3.0], [1.0])
        );
        Assert.Equal([2.0], product.ToDoubles());
    }

    [Fact]
    public void Call_BesideAShiftOnANestedTape_GetsItsOwnCotangent()
    {
        var square = CustomJvp<Real[], Real[]>(x => [x[0] * x[0]], (x, dx) => ([x[0] * x[0]], [2.0 * x[0] * dx[0]]));
        foreach (var (outer, inner) in Operators.Pairs)
        {
            // y² + (xy + 1)²; D_y: 2y + 2x(xy + 1); D_x of that: 2(xy + 1) + 2xy.
            var got = outer.At(x => inner.At(y => square([y])[0] + square([(x * y) + 1.0])[0], 2.0), 3.0);
            Check.Exact(26, got.Value, (outer, inner));
        }
    }

    [Fact]
    public void Pushforward_OfAnOwnRule_RunsForNoLaneThatIsAbsent()
    {
        var runs = 0;
        var square = CustomJvp<Real[], Real[]>(
            x => [x[0] * x[0]],
            (x, dx) =>
            {
                runs++;
                return ([x[0] * x[0]], [2.0 * x[0] * dx[0]]);
            }
        );

        Assert.Equal(RunsFor(0), RunsFor(2));

        int RunsFor(int input)
        {
            runs = 0;
            JacobianForward(v => square([v[input]]))([1.0, 2.0, 3.0]);
            return runs;
        }
    }

    [Fact]
    public void Jacobian_OfNineColumns_StartsTheSecondSweepAfresh()
    {
        // The slope of the first root is infinite: a tangent left over from the first sweep, or the mark of one, shows.
        Real[] x = [0.0, .. Enumerable.Repeat((Real)0.25, 8)];
        var jacobian = Jacobian(v => [.. v.Select(t => Sqrt(t)), v[0]])(x).ToDoubles();
        Check.ForEach(
            jacobian,
            (i, j) =>
                Check.Exact(
                    i == 9 && j == 0 ? 1
                        : i != j ? 0
                        : j == 0 ? double.PositiveInfinity
                        : 1,
                    jacobian[i, j],
                    (i, j)
                )
        );
    }

    /// <summary>A new thread has no array of earlier tapes.</summary>
    private static void OnNewThread(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(action));
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }
}
