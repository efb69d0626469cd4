using System.Collections.Immutable;
using Xunit;

namespace DualDiff.Tests;

/// <summary>What a difference says, at the borders of what it says; and the points where differences and noise are taken.</summary>
public class DifferenceTests
{
    private static readonly Difference Plain = new(
        Scales: [],
        Best: new(Value: 1, Error: 0, Step: 0.5),
        Bend: new(Value: 0, Error: 0, Step: 0.5),
        Scale: 0,
        Rounding: 0,
        Grain: 0,
        FlatStep: 0,
        Quantum: 0
    );

    private static readonly double Ulp = Math.ScaleB(1, -52);

    [Theory]
    [InlineData(1, 1e-3, 0, 0, true)]
    [InlineData(1, 1.001e-3, 0, 0, false)]
    [InlineData(-4, 4e-3, 0, 0, true)] // A thousandth of the derivative,
    [InlineData(1, 4e-3, 4, 0, true)] // of the chords,
    [InlineData(1, 5e3, 0, 0.5, true)] // or ten thousand rounding errors.
    [InlineData(1, 5.001e3, 0, 0.5, false)]
    public void Settles_ErrorAtItsBound_IsTheBorder(
        double value,
        double error,
        double scale,
        double rounding,
        bool want
    ) => Assert.Equal(want, (Plain with { Best = new(value, error, 0.5), Scale = scale, Rounding = rounding }).Settles);

    [Theory]
    [InlineData(4e-6, false, 1, true)]
    [InlineData(4.001e-6, false, 0, false)]
    [InlineData(1, true, 0, true)] // One number at every step: the slope 0 needs no more of them.
    [InlineData(1, true, 1, false)]
    public void SettlesWell_ErrorAtItsBound_IsTheBorder(double error, bool isConstant, double claimed, bool want)
    {
        var difference = Plain with
        {
            Best = new(4, error, 0.5),
            FlatStep = isConstant ? 0.1 : 0,
            Quantum = double.PositiveInfinity,
        };
        Assert.Equal(want, difference.SettlesWell(claimed));
        Assert.Equal(isConstant, difference.IsConstant);
    }

    [Theory]
    [InlineData(-2, 1, 1, true)]
    [InlineData(2, 2, 1, false)]
    [InlineData(2, 1, 2, false)]
    public void HasKink_BendBeyondBothErrors_IsOne(double bend, double bendError, double error, bool want) =>
        Assert.Equal(want, (Plain with { Best = new(0, error, 1), Bend = new(bend, bendError, 1) }).HasKink);

    [Theory]
    [InlineData(0, 0.25, 4, true)] // The slope 4 climbs 2 in the step of 0.5: two stairs of 1.
    [InlineData(0, 0.25, -4.1, false)]
    [InlineData(0, 1, 2, true)]
    [InlineData(0, 1, 2.1, false)]
    [InlineData(0, 0, 0, false)] // It never is the same number.
    [InlineData(1, 0.25, 1, false)] // A slope is seen.
    public void IsFlatAgainst_ASlopeOfTwoStairs_IsTheBorder(double value, double flatStep, double claimed, bool want) =>
        Assert.Equal(
            want,
            (Plain with { Best = new(value, 0, 0.5), FlatStep = flatStep, Quantum = 1 }).IsFlatAgainst(claimed)
        );

    [Fact]
    public void IsFlatAgainst_WhereNoStairIsSeen_AllowsASmallOne()
    {
        var flat = Plain with { Best = new(0, 0, 0.5), FlatStep = 1, Quantum = double.PositiveInfinity };
        var stair = Math.ScaleB(1, -32);
        Assert.True(flat.IsFlatAgainst(2 * stair));
        Assert.False(flat.IsFlatAgainst(2.5 * stair));
    }

    [Theory]
    [InlineData(1, 0.25, 3, true)] // From a larger step, near what is claimed, and sure enough to tell the two apart.
    [InlineData(0.5, 0.25, 3, false)]
    [InlineData(1, 0.26, 3, false)]
    [InlineData(1, 0.25, 4, false)]
    public void OtherScale_IsALargerStepThatConfirms(double step, double error, double claimed, bool want)
    {
        var other = new Estimate(3.25, error, step);
        var difference = Plain with { Best = new(0.75, 0, 0.5), Scales = [new(9, 0, 8), other] };
        Assert.Equal(want ? other : null, difference.OtherScale(claimed));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1000)]
    [InlineData(1e-3)]
    [InlineData(1.7e308)]
    public void Steps_OfALadder_FallAndAreTakenExactly(double x)
    {
        foreach (var steps in new[] { Ladder.Short(x).ToArray(), Ladder.Full(x).ToArray() })
        {
            Assert.Equal(steps.Distinct().OrderDescending(), steps);
            Assert.All(
                steps.Where(step => x == 0 || step <= Math.Abs(x)),
                step => Assert.True(x + step - x == step && x - step - x == -step, $"{x}, {step}")
            );
        }
    }

    [Fact]
    public void Steps_OfALadder_StartAtTheSizeOfThePointAndOfOne()
    {
        Assert.Equal(0.1234567, Ladder.Short(0).First(), 1e-12);
        Assert.Equal(0.1234567 * 512, Ladder.Short(-1000).First(), 1e-9);
        Assert.Equal(0.1234567 * 512, Ladder.Full(1000).First(), 1e-9);
        Assert.Equal(0.1234567, Ladder.Full(1e-3).First(), 1e-12);
        Assert.Equal(14, Ladder.Short(1).Count());

        // From the larger scale down to the rounding of the smaller one.
        var ulp = Math.BitIncrement(1e-3) - 1e-3;
        Assert.InRange(Ladder.Full(1e-3).Last(), 32 * ulp, 64 * ulp);
    }

    [Fact]
    public void Steps_OfALadderAtTheEndsOfTheRange_AreThoseThatCanBeTaken()
    {
        // The first rung would leave the range; the last one is 16 of the smallest numbers.
        Assert.Equal(13, Ladder.Short(1.7e308).Count());
        Assert.Equal(Math.ScaleB(0.1234567, 1022), Ladder.Short(1.7e308).First(), 1e-12 * 1e308);
        Assert.Equal(16 * double.Epsilon, Ladder.Short(Math.ScaleB(1, -1064)).Last());
    }

    [Fact]
    public void Jitter_TakesThreePointsOnEachSide_AFewUlpsAway()
    {
        double[] x = [2, 0, -3, 5];
        List<double[]> points = [];
        Jitter.Of(
            point =>
            {
                points.Add(point);
                return [("mode", new double[1, 4])];
            },
            x
        );
        double[][] moves =
        [
            .. points.Select(point =>
                point.Select((p, i) => (p - x[i]) / (x[i] == 0 ? 1 : Math.Abs(x[i])) / Ulp).ToArray()
            ),
        ];
        Assert.Equal(6, moves.Length);
        Assert.All(moves[..3].SelectMany(move => move), move => Assert.InRange(move, -21, -3));
        Assert.All(moves[3..].SelectMany(move => move), move => Assert.InRange(move, 3, 21));
        foreach (var side in new[] { moves[..3], moves[3..] })
        {
            // Farther from neighbour to neighbour, and different from input to input.
            Assert.All(
                x.Select((_, i) => i),
                i => Assert.Equal(3, side.Select(move => Math.Round(move[i] / 2)).Distinct().Count())
            );
            Assert.All(side, move => Assert.Equal(3, move[..3].Select(m => Math.Round(m / 2)).Distinct().Count()));
        }
    }

    [Theory]
    [InlineData(new double[] { 1, 4, 2 }, new double[] { 7, 7.5, 7 }, 16 * 0.5)]
    [InlineData(new double[] { 1, 1.25, 1 }, new double[] { 7, 9, 7 }, 16 * 0.25)]
    [InlineData(new double[] { 1, double.NaN, 1 }, new double[] { 7, 9, 7 }, 0)]
    [InlineData(new double[] { 1, double.PositiveInfinity, 1 }, new double[] { 7, 9, 7 }, 0)]
    public void Jitter_IsTheScatterOfTheQuieterSide(double[] left, double[] right, double want)
    {
        var runs = 0;
        ImmutableArray<(string, double[,])> Read(double[] point)
        {
            var (at, matrix) = (runs++, new double[1, 1]);
            matrix[0, 0] = at < 3 ? left[at] : right[at - 3];
            return [("quiet", new double[1, 1]), ("loud", matrix)];
        }

        Assert.Equal(want, Jitter.Of(Read, [1.0])[0, 0]);
    }

    [Fact]
    public void Modes_AskForTheFunctionByTheirName()
    {
        List<string> asked = [];
        Func<Real[], Real[]> Identity(string mode)
        {
            asked.Add(mode);
            return x => x;
        }

        string[] first = [.. JacobianModes.Default.First(Identity, [1]).Select(reading => reading.Mode)];
        string[] second = [.. JacobianModes.Default.Second(Identity, [1]).Select(reading => reading.Mode)];
        Assert.Equal(["forward", "reverse"], first);
        Assert.Equal(
            ["forward over reverse", "reverse over forward", "forward over forward", "reverse over reverse"],
            second
        );
        Assert.Equal([.. first, .. second], asked);
    }

    [Fact]
    public void WatchedFunction_NumberBesideNaN_IsOneFault()
    {
        var runs = 0;
        var function = new WatchedFunction(_ => runs++ == 0 ? [double.NaN, 1.0, double.NaN] : [1.0, 2.0, double.NaN]);
        Assert.False(function.IsPure([0], function.Plain([0])));
        Assert.Equal(["not pure: a second plain run gave f[0] = 1, the plain run NaN"], function.Faults);
    }
}
