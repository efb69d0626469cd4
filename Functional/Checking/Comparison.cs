using System.Collections.Immutable;
using System.Globalization;

namespace DualDiff;

/// <summary>Compares all ways to one derivative.</summary>
internal static class Comparison
{
    /// <summary>How far two numbers may be apart, as a part of the larger, beside the error of a difference.</summary>
    public const double RelativeTolerance = 1e-10;

    /// <summary>One row of the report.</summary>
    /// <param name="row">The names; the values are overwritten.</param>
    /// <param name="readings">The modes and their values; at least two.</param>
    /// <param name="transpose">The first mode's value of the derivative taken in the other order.</param>
    /// <param name="difference">What differences say.</param>
    /// <param name="noise">Rounding noise of the modes, if it is known.</param>
    /// <param name="residue">What cancelling terms may leave: it counts where f is one number or differences cannot judge.</param>
    /// <param name="doubt">Why f may have no such derivative whatever differences say; empty if there is no doubt.</param>
    public static GradientEntry Judge(
        (int Order, int Output, ImmutableArray<int> Inputs) row,
        ImmutableArray<(string Mode, double Value)> readings,
        double transpose,
        Difference difference,
        double noise,
        double residue,
        string doubt
    )
    {
        var canJudge = difference is { Settles: true, HasKink: false };
        var remains =
            difference.IsConstant ? residue
            : canJudge ? 0
            : Math.Max(difference.Grain, Math.Min(difference.Best.Error, residue));
        var slack = (canJudge ? difference.Best.Error : difference.Rounding) + remains + noise;
        var first = readings[0];
        var mismatches = readings
            .Skip(1)
            .Append((Mode: "transpose", Value: transpose))
            .Where(other => !Agree(first.Value, other.Value, slack))
            .Select(other => Mismatch(first, other))
            .ToList();
        var reason = canJudge ? "" : WhyNot(difference);
        foreach (
            var reading in readings.Where(reading => canJudge && !Agree(difference.Best.Value, reading.Value, slack))
        )
        {
            if (difference.OtherScale(reading.Value) is { } other)
            {
                reason = Text(
                    $"noise? {other.Value:G4} at step {other.Step:G2}, {difference.Best.Value:G4} at {difference.Best.Step:G2}"
                );
            }
            else if (difference.IsFlatAgainst(reading.Value))
            {
                reason = Text($"rounding? flat up to step {difference.FlatStep:G2}");
            }
            else if (doubt.Length > 0)
            {
                reason = doubt;
            }
            else
            {
                mismatches.Add(Mismatch(reading, ("difference", difference.Best.Value)));
            }
        }

        return new()
        {
            Order = row.Order,
            Output = row.Output,
            Inputs = row.Inputs,
            Forward = first.Value,
            Reverse = readings[1].Value,
            Difference = difference.Best.Value,
            DifferenceError = difference.Best.Error,
            Verdict =
                mismatches.Count > 0 ? GradientVerdict.Differs
                : reason.Length > 0 ? GradientVerdict.CannotJudge
                : GradientVerdict.Agrees,
            Mismatches = [.. mismatches],
            Reason = reason,
        };
    }

    private static bool Agree(double x, double y, double slack) =>
        x.Equals(y)
        || (
            double.IsFinite(x - y)
            && Math.Abs(x - y) <= (RelativeTolerance * Math.Max(Math.Abs(x), Math.Abs(y))) + slack
        );

    private static GradientMismatch Mismatch((string Mode, double Value) one, (string Mode, double Value) other) =>
        new(one.Mode, other.Mode, Math.Abs(one.Value - other.Value));

    private static string WhyNot(Difference difference)
    {
        var (slope, bend) = (difference.Best.Value, difference.Bend.Value);
        return difference.Scales.Count == 0 ? "not finite on both sides"
            : difference.HasKink ? Text($"kink? slopes {slope - bend:G4} and {slope + bend:G4}")
            : "kink, jump or noise? no limit";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
