using System.Diagnostics;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>A differential equation of 1,000,000 steps with 3 parameters: memory and time.</summary>
[Collection(nameof(Alone))]
public class MillionStepsTests(ITestOutputHelper output)
{
    private const int Steps = 1_000_000;
    private static readonly Real[] Parameters = [1.5, 1.0, 3.0];

    [Fact]
    public void Forward_NeedsConstantMemory()
    {
        var (few, _) = Measured(10_000, Forward);
        var (many, time) = Measured(Steps, Forward);
        output.WriteLine($"forward: {many:N0} bytes live at most, {few:N0} with a hundredth of the steps; {time}");
        Assert.InRange(many, 0, few + 100_000);
    }

    [Fact]
    public void Reverse_StaysWithinItsBudget()
    {
        var forward = Forward(Steps, s => s);
        var (live, time) = Measured(Steps, (steps, watch) => Reverse(steps, watch));
        output.WriteLine($"reverse: {live:N0} bytes live at most with 100 snapshots; {time}");
        // A recording of the plain loop has 9 steps of 24 bytes a turn: 216 MB.
        Assert.InRange(live, 0, 1_000_000);
        Assert.InRange(time.TotalSeconds, 0, 60);
        var backward = Reverse(Steps, s => s);
        for (var i = 0; i < 3; i++)
        {
            Check.Near(forward[i], backward[i], i, 1e-8);
        }
    }

    private static double[] Forward(int steps, Func<Real[], Real[]> watch) =>
        [
            .. Enumerable
                .Range(0, 3)
                .Select(i =>
                    Jvp((Real[] p) => Loop(steps, watch, p))(Parameters, Operators.Unit(3, i)).Tangent[0].Value
                ),
        ];

    private static double[] Reverse(int steps, Func<Real[], Real[]> watch) =>
        Grad((Real[] p) => Loop(steps, watch, p)[0])(Parameters).ToDoubles();

    private static Real[] Loop(int steps, Func<Real[], Real[]> watch, Real[] p) =>
        Iterate<Real[]>(steps, s => IterateTests.Body(watch(s)))(IterateTests.Start(p));

    /// <summary>The most bytes alive during a run, seen at some turns, above those before it.</summary>
    private static (long Bytes, TimeSpan Time) Measured(int steps, Func<int, Func<Real[], Real[]>, double[]> run)
    {
        run(100, s => s);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (most, turns, inside) = (0L, 0, TimeSpan.Zero);
        var clock = Stopwatch.StartNew();
        run(
            steps,
            s =>
            {
                if (++turns % (steps / 4) == 0)
                {
                    var start = clock.Elapsed;
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
                    inside += clock.Elapsed - start;
                }

                return s;
            }
        );
        return (most, clock.Elapsed - inside);
    }
}
