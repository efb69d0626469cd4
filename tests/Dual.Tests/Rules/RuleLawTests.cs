using CsCheck;

namespace DualDiff.Tests;

/// <summary>Laws that every rule obeys, at points inside the intervals of its card.</summary>
public sealed class RuleLawTests
{
    [Fact]
    public void Slope_EveryUnaryRule_AgreesWithDifferencesOfTheValue() =>
        Every.Unary(rule =>
            Every
                .Point(rule.Card.Samples)
                .Sample(x =>
                    Check.Difference(
                        rule.Slope(x),
                        FiniteDifference.Derivative(rule.Value, x),
                        $"slope at {Check.Text(x)}"
                    )
                )
        );

    [Fact]
    public void Slope_EveryUnaryRule_HasASecondDerivativeThatAgreesWithDifferences() =>
        Every.Unary(rule =>
            Every
                .Point(rule.Card.Samples)
                .Sample(x =>
                    Check.Difference(
                        rule.Second(x),
                        FiniteDifference.Derivative(rule.Slope, x),
                        $"second derivative at {Check.Text(x)}"
                    )
                )
        );

    [Fact]
    public void Partials_EveryBinaryRule_AgreeWithDifferencesOfTheValue() =>
        Every.Binary(rule =>
            Points(rule)
                .Sample(
                    (x, y) =>
                    {
                        var (dx, dy) = rule.Partials(x, y);
                        var at = $"at ({Check.Text(x)}, {Check.Text(y)})";
                        Check.Difference(
                            dx,
                            FiniteDifference.Derivative(t => rule.Value(t, y), x),
                            $"partial in x {at}"
                        );
                        if (!rule.SecondIsConstant)
                        {
                            Check.Difference(
                                dy,
                                FiniteDifference.Derivative(t => rule.Value(x, t), y),
                                $"partial in y {at}"
                            );
                        }
                    }
                )
        );

    [Fact]
    public void Partials_EveryBinaryRule_HaveSecondDerivativesThatAgreeWithDifferences() =>
        Every.Binary(rule =>
            Points(rule)
                .Sample(
                    (x, y) =>
                    {
                        var at = $"at ({Check.Text(x)}, {Check.Text(y)})";
                        var (xx, xy, yx, yy) = rule.Seconds(x, y);
                        Check.Difference(xx, FiniteDifference.Derivative(t => rule.Partials(t, y).X, x), $"xx {at}");
                        if (!rule.SecondIsConstant)
                        {
                            Check.Difference(
                                xy,
                                FiniteDifference.Derivative(t => rule.Partials(x, t).X, y),
                                $"xy {at}"
                            );
                            Check.Difference(
                                yx,
                                FiniteDifference.Derivative(t => rule.Partials(t, y).Y, x),
                                $"yx {at}"
                            );
                            Check.Difference(
                                yy,
                                FiniteDifference.Derivative(t => rule.Partials(x, t).Y, y),
                                $"yy {at}"
                            );
                        }
                    }
                )
        );

    [Fact]
    public void Partials_SecondArgumentNotDifferentiated_AreNaNOrZero() =>
        Every.Case(
            RuleCatalog.Binary.Where(rule => rule.SecondIsConstant),
            rule => rule.Name,
            rule =>
                Points(rule)
                    .Sample((x, y) => Check.Bits(rule.Partials(x, y).Y, rule.Selects ? 0 : double.NaN, "partial in y"))
        );

    [Fact]
    public void ValueAndSlope_EveryUnaryRule_GivesTheBitsOfValueAndSlope() =>
        Every.Unary(rule =>
            Gen.OneOf(Every.Point(rule.Card.Samples), Gen.Double)
                .Sample(x =>
                {
                    var (value, slope) = rule.ValueAndSlope(x);
                    Check.Bits(value, rule.Value(x), $"value at {Check.Text(x)}");
                    Check.Bits(slope, rule.Slope(x), $"slope at {Check.Text(x)}");
                })
        );

    [Fact]
    public void Apply_EveryUnaryRule_GivesTheSameValueBitsOnEveryNumber() =>
        Every.Unary(rule =>
            Gen.OneOf(Every.Point(rule.Card.Samples), Gen.Double)
                .Sample(x =>
                {
                    var want = rule.Value(x);
                    Check.Bits(rule.Apply(new Plain(x)).Value, want, $"Plain at {Check.Text(x)}");
                    Check.Bits(rule.Apply(Dual.Variable(x, 3)).Value, want, $"Dual at {Check.Text(x)}");
                    Check.Bits(rule.Apply(Jets.Second(x)).Value, want, $"Jet at {Check.Text(x)}");
                })
        );

    [Fact]
    public void Apply_EveryBinaryRule_GivesTheSameValueBitsOnEveryNumber() =>
        Every.Binary(rule =>
            Points(rule)
                .Sample(
                    (x, y) =>
                    {
                        var want = rule.Value(x, y);
                        Check.Bits(rule.Apply(new Plain(x), new Plain(y)).Value, want, "Plain");
                        Check.Bits(rule.Apply(Dual.Variable(x, 2), Dual.Constant(y)).Value, want, "Dual");
                    }
                )
        );

    [Fact]
    public void Apply_EveryUnaryRuleOnDual_MultipliesEachLaneBySlope() =>
        Every.Unary(rule =>
            Gen.Select(Every.Point(rule.Card.Samples), Every.Seeds)
                .Sample(
                    (x, seeds) =>
                    {
                        var y = rule.Apply(Duals.Seeded(x, seeds));
                        var slope = rule.Slope(x);
                        for (var lane = 0; lane < seeds.Length; lane++)
                        {
                            Check.Bits(y.Tangent(lane), Duals.Scaled(seeds[lane], slope, rule.Selects), $"lane {lane}");
                        }
                    }
                )
        );

    [Fact]
    public void Apply_EveryBinaryRuleOnDual_AddsBothPartialsTimesTheirSeeds() =>
        Every.Binary(rule =>
            Gen.Select(Points(rule), Gen.Select(Every.Seeds, Every.Seeds))
                .Sample(
                    (point, seeds) =>
                    {
                        var ((x, y), (dx, dy)) = (point, seeds);
                        var z = rule.Apply(
                            Duals.Seeded(x, dx),
                            rule.SecondIsConstant ? Dual.Constant(y) : Duals.Seeded(y, dy)
                        );
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
                )
        );

    [Fact]
    public void Apply_EveryUnaryRuleWithZeroTangent_GivesExactZero() =>
        Every.Unary(rule =>
            Every
                .Point(rule.Card.Samples)
                .Sample(x => Check.Bits(rule.Apply(Dual.Constant(x)).Tangent(0), 0, "tangent"))
        );

    [Fact]
    public void Slope_EveryUnaryRuleThatSelects_IsExactlyConstant() =>
        Every.Case(
            RuleCatalog.Unary.Where(rule => rule.Selects),
            rule => rule.Name,
            rule =>
                Every
                    .Point(rule.Card.Samples)
                    .Sample(x =>
                    {
                        Check.Bits(rule.Slope(x), rule.Slope(rule.Card.Samples.Low), $"slope at {Check.Text(x)}");
                        Check.Bits(rule.Second(x), 0, $"second derivative at {Check.Text(x)}");
                    })
        );

    [Fact]
    public void Partials_EveryBinaryRuleThatSelects_AreExactlyConstant() =>
        Every.Case(
            RuleCatalog.Binary.Where(rule => rule.Selects),
            rule => rule.Name,
            rule =>
                Points(rule)
                    .Sample(
                        (x, y) =>
                        {
                            var (low, lowSecond) = (rule.Card.Samples.Low, rule.Card.SecondSamples.Low);
                            Assert.Equal(rule.Partials(low, lowSecond), rule.Partials(x, y));
                            Assert.Equal((0, 0, 0, 0), rule.Seconds(x, y));
                        }
                    )
        );

    [Fact]
    public void Value_EveryUnaryRule_IsNaNAtNaN() =>
        Every.Unary(rule => Assert.True(double.IsNaN(rule.Value(double.NaN)), $"value {rule.Value(double.NaN)}"));

    [Fact]
    public void Slope_EveryUnaryRuleOnDual_DoesNotLeakANaNLaneIntoTheOthers() =>
        Every.Unary(rule =>
            Every
                .Point(rule.Card.Samples)
                .Sample(x =>
                {
                    var seeds = new double[Dual.LaneCount];
                    (seeds[1], seeds[2]) = (double.NaN, 2.5);
                    var y = rule.Apply(Duals.Seeded(x, seeds));
                    Check.Bits(y.Tangent(0), 0, "absent lane");
                    Check.Bits(y.Tangent(2), Duals.Scaled(2.5, rule.Slope(x), rule.Selects), "finite lane");
                })
        );

    private static Gen<(double X, double Y)> Points(BinaryCase rule) =>
        Gen.Select(Every.Point(rule.Card.Samples), Every.Point(rule.Card.SecondSamples));
}
