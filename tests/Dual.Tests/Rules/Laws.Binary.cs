namespace DualDiff.Tests;

// Two arguments.
internal static partial class Laws
{
    /// <summary>Both partials agree with differences of the value.</summary>
    public static void Slope(BinaryCase rule, double x, double y)
    {
        var (dx, dy) = rule.Partials(x, y);
        var at = $"at ({Check.Text(x)}, {Check.Text(y)})";
        Check.Difference(dx, FiniteDifference.Derivative(t => rule.Value(t, y), x), $"partial in x {at}");
        if (!rule.SecondIsConstant)
        {
            Check.Difference(dy, FiniteDifference.Derivative(t => rule.Value(x, t), y), $"partial in y {at}");
        }
    }

    /// <summary>All four second derivatives agree with differences of the partials.</summary>
    public static void SecondDerivative(BinaryCase rule, double x, double y)
    {
        var at = $"at ({Check.Text(x)}, {Check.Text(y)})";
        var (xx, xy, yx, yy) = rule.Seconds(x, y);
        Check.Difference(xx, FiniteDifference.Derivative(t => rule.Partials(t, y).X, x), $"xx {at}");
        if (!rule.SecondIsConstant)
        {
            Check.Difference(xy, FiniteDifference.Derivative(t => rule.Partials(x, t).X, y), $"xy {at}");
            Check.Difference(yx, FiniteDifference.Derivative(t => rule.Partials(t, y).Y, x), $"yx {at}");
            Check.Difference(yy, FiniteDifference.Derivative(t => rule.Partials(x, t).Y, y), $"yy {at}");
        }
    }

    /// <summary>The value has the same bits on every number structure.</summary>
    public static void SameValue(BinaryCase rule, double x, double y)
    {
        var want = rule.Value(x, y);
        Check.Bits(rule.Apply(new Plain(x), new Plain(y)).Value, want, "Plain");
        Check.Bits(rule.Apply(Dual.Variable(x, 2), Dual.Constant(y)).Value, want, "Dual");
        Check.Bits(rule.Apply(Jets.Second(x), Jet2.Constant(y)).Value, want, "Jet");
    }

    /// <summary>Each lane is the sum of both partials times their seeds.</summary>
    public static void LanesOfDual(BinaryCase rule, double x, double y, double[] dx, double[] dy)
    {
        var z = rule.Apply(Duals.Seeded(x, dx), rule.SecondIsConstant ? Dual.Constant(y) : Duals.Seeded(y, dy));
        var (px, py) = rule.Partials(x, y);
        for (var lane = 0; lane < dx.Length; lane++)
        {
            var second = rule.SecondIsConstant ? 0 : Duals.Scaled(dy[lane], py, rule.Selects);
            Check.Bits(
                z.Tangent(lane),
                Duals.Scaled(dx[lane], px, rule.Selects) + second,
                $"lane {lane} at ({Check.Text(x)}, {Check.Text(y)})"
            );
        }
    }

    /// <summary>The slope in a constant second argument is NaN, or 0 where the rule selects.</summary>
    public static void ConstantSecond(BinaryCase rule, double x, double y)
    {
        if (rule.SecondIsConstant)
        {
            Check.Bits(rule.Partials(x, y).Y, rule.Selects ? 0 : double.NaN, "partial in y");
        }
    }

    /// <summary>Where a rule is locally linear, an operand whose slope is 0 was not selected: not even an infinite tangent comes through.</summary>
    public static void DroppedOperand(BinaryCase rule, double x, double y)
    {
        if (rule.SecondIsConstant || rule.Seconds(x, y) != (0, 0, 0, 0))
        {
            return;
        }

        double[] infinite = [double.PositiveInfinity];
        var (dx, dy) = rule.Partials(x, y);
        if (dx == 0)
        {
            Check.Bits(rule.Apply(Duals.Seeded(x, infinite), Dual.Constant(y)).Tangent(0), 0, "tangent of x");
        }

        if (dy == 0)
        {
            Check.Bits(rule.Apply(Dual.Constant(x), Duals.Seeded(y, infinite)).Tangent(0), 0, "tangent of y");
        }
    }

    /// <summary>A rule that selects has locally constant slopes.</summary>
    public static void Selection(BinaryCase rule, double x, double y)
    {
        if (rule.Selects)
        {
            Assert.Equal(rule.Partials(rule.Card.Samples.Low, rule.Card.SecondSamples.Low), rule.Partials(x, y));
            Assert.Equal((0, 0, 0, 0), rule.Seconds(x, y));
        }
    }

    private static void LanesOfDual(BinaryCase rule, double x, double y) =>
        LanesOfDual(rule, x, y, Seeds, [.. Seeds.Reverse()]);
}
