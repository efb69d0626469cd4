namespace DualDiff.Tests;

// One argument.
internal static partial class Laws
{
    private static readonly double[] Seeds = [1.5, -2, 0.25, 0, -0.5, 7, 1e-3, -3];

    /// <summary>The slope agrees with differences of the value.</summary>
    public static void Slope(UnaryCase rule, double x) =>
        Check.Difference(rule.Slope(x), FiniteDifference.Derivative(rule.Value, x), $"slope at {Check.Text(x)}");

    /// <summary>The slope of the slope agrees with differences of the slope.</summary>
    public static void SecondDerivative(UnaryCase rule, double x) =>
        Check.Difference(
            rule.Second(x),
            FiniteDifference.Derivative(rule.Slope, x),
            $"second derivative at {Check.Text(x)}"
        );

    /// <summary>Value and slope together have the bits of both apart.</summary>
    public static void ValueAndSlope(UnaryCase rule, double x)
    {
        var (value, slope) = rule.ValueAndSlope(x);
        Check.Bits(value, rule.Value(x), $"value at {Check.Text(x)}");
        Check.Bits(slope, rule.Slope(x), $"slope at {Check.Text(x)}");
    }

    /// <summary>The value has the same bits on every number structure.</summary>
    public static void SameValue(UnaryCase rule, double x)
    {
        var want = rule.Value(x);
        Check.Bits(rule.Apply(new Plain(x)).Value, want, $"Plain at {Check.Text(x)}");
        Check.Bits(rule.Apply(Dual.Variable(x, 3)).Value, want, $"Dual at {Check.Text(x)}");
        Check.Bits(rule.Apply(Jets.Second(x)).Value, want, $"Jet at {Check.Text(x)}");
    }

    /// <summary>Each lane is the slope times its seed; a constant has none.</summary>
    public static void LanesOfDual(UnaryCase rule, double x, double[] seeds)
    {
        var y = rule.Apply(Duals.Seeded(x, seeds));
        var slope = rule.Slope(x);
        for (var lane = 0; lane < seeds.Length; lane++)
        {
            Check.Bits(y.Tangent(lane), Duals.Scaled(seeds[lane], slope, rule.Selects), $"lane {lane}");
        }

        Check.Bits(rule.Apply(Dual.Constant(x)).Tangent(0), 0, "tangent of a constant");
    }

    /// <summary>A lane that is NaN does not reach the others.</summary>
    public static void NaNLane(UnaryCase rule, double x)
    {
        var seeds = new double[Dual.LaneCount];
        (seeds[1], seeds[2]) = (double.NaN, 2.5);
        var y = rule.Apply(Duals.Seeded(x, seeds));
        Check.Bits(y.Tangent(0), 0, "absent lane");
        Check.Bits(y.Tangent(2), Duals.Scaled(2.5, rule.Slope(x), rule.Selects), "finite lane");
    }

    /// <summary>NaN in, NaN out.</summary>
    public static void NaNValue(UnaryCase rule) => Check.Bits(rule.Value(double.NaN), double.NaN, "value at NaN");

    /// <summary>A rule that selects has locally constant slopes.</summary>
    public static void Selection(UnaryCase rule, double x)
    {
        if (rule.Selects)
        {
            Check.Bits(rule.Slope(x), rule.Slope(rule.Card.Samples.Low), $"slope at {Check.Text(x)}");
            Check.Bits(rule.Second(x), 0, $"second derivative at {Check.Text(x)}");
        }
    }

    private static void LanesOfDual(UnaryCase rule, double x) => LanesOfDual(rule, x, Seeds);
}
