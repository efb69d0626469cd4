namespace DualDiff.Tests;

/// <summary>Every line of docs/conventions.md: first order with <see cref="Dual"/>, second order with nested jets.</summary>
public sealed class KinkTests
{
    [Fact]
    public void PiecewiseLinear_AtItsKink_HasTheSlopeOfLeastNormAndNoSecondDerivative() =>
        Every.Case(
            ((string Name, double X, double Slope)[])
                [
                    ("Abs", 0.0, 0.0),
                    ("Abs", -0.0, 0.0),
                    ("Abs", double.Epsilon, 1.0),
                    ("Abs", -double.Epsilon, -1.0),
                    ("Sign", 0.0, 0.0),
                    ("Sign", -0.0, 0.0),
                    ("Floor", 2.0, 0.0),
                    ("Ceiling", 2.0, 0.0),
                    ("Round", 2.5, 0.0),
                    ("Truncate", -3.0, 0.0),
                    ("Relu", 0.0, 0.0),
                    ("Relu", -0.0, 0.0),
                    ("Relu", double.Epsilon, 1.0),
                    ("Heaviside", 0.0, 0.0),
                ],
            row => row.ToString(),
            row =>
            {
                var (name, x, slope) = row;

                var rule = RuleCatalog.UnaryNamed(name);
                Assert.Equal(slope, rule.Apply(Dual.Variable(x, 5)).Tangent(5));
                Assert.Equal(slope, Jets.D1(rule.Apply(Jets.First(x))));
                Assert.Equal(0, rule.Second(x));
            }
        );

    [Fact]
    public void Slope_AtTheEndOfTheDomain_IsInfiniteAndTheSecondDerivativeNotFinite() =>
        Every.Case(
            ((string Name, double X, double Slope)[])
                [
                    ("Sqrt", 0.0, double.PositiveInfinity),
                    ("Sqrt", -0.0, double.PositiveInfinity),
                    ("Cbrt", 0.0, double.PositiveInfinity),
                    ("Cbrt", -0.0, double.PositiveInfinity),
                    ("Log", 0.0, double.PositiveInfinity),
                    ("Log", -0.0, double.PositiveInfinity),
                    ("Log2", -0.0, double.PositiveInfinity),
                    ("Log10", -0.0, double.PositiveInfinity),
                    ("Log1P", -1.0, double.PositiveInfinity),
                    ("Asin", 1.0, double.PositiveInfinity),
                    ("Asin", -1.0, double.PositiveInfinity),
                    ("Acos", 1.0, double.NegativeInfinity),
                    ("Acos", -1.0, double.NegativeInfinity),
                    ("Acosh", 1.0, double.PositiveInfinity),
                    ("Atanh", 1.0, double.PositiveInfinity),
                    ("Atanh", -1.0, double.PositiveInfinity),
                ],
            row => row.ToString(),
            row =>
            {
                var (name, x, slope) = row;

                var rule = RuleCatalog.UnaryNamed(name);
                Assert.Equal(slope, rule.Apply(Dual.Variable(x, 1)).Tangent(1));
                Assert.Equal(slope, Jets.D1(rule.Apply(Jets.First(x))));
                Assert.False(double.IsFinite(rule.Second(x)), $"second derivative {rule.Second(x)}");
            }
        );

    [Fact]
    public void PiecewiseLinearOfTwo_AtItsKink_SplitsOrChoosesAsDocumented() =>
        Every.Case(
            ((string Name, double X, double Y, double Dx, double Dy)[])
                [
                    ("Max", 2.0, 2.0, 0.5, 0.5),
                    ("Max", 0.0, -0.0, 0.5, 0.5),
                    ("Max", -1.0, 0.0, 0.0, 1.0),
                    ("Max", double.PositiveInfinity, double.PositiveInfinity, 0.5, 0.5),
                    ("Min", 2.0, 2.0, 0.5, 0.5),
                    ("Min", -1.0, 0.0, 1.0, 0.0),
                    ("AtLeast", 2.0, 2.0, 1.0, 0.0),
                    ("AtMost", 2.0, 2.0, 1.0, 0.0),
                    ("AtLeast", 1.0, 2.0, 0.0, 1.0),
                    ("AtMost", 3.0, 2.0, 0.0, 1.0),
                    ("CopySign", 0.0, -1.0, 0.0, 0.0),
                    ("CopySign", -2.0, -0.0, 1.0, 0.0),
                    ("Remainder", 2.0, 1.0, 1.0, -2.0),
                    ("Ieee754Remainder", 2.0, 1.0, 1.0, -2.0),
                ],
            row => row.ToString(),
            row =>
            {
                var (name, x, y, dx, dy) = row;

                var rule = RuleCatalog.BinaryNamed(name);
                var z = rule.Apply(Dual.Variable(x, 0), Dual.Variable(y, 7));
                Assert.Equal((dx, dy), (z.Tangent(0), z.Tangent(7)));
                Assert.Equal(dx, Jets.D1(rule.Apply(Jets.First(x), Jet1.Constant(y))));
                Assert.Equal(dy, Jets.D1(rule.Apply(Jet1.Constant(x), Jets.First(y))));
                Assert.Equal((0, 0, 0, 0), rule.Seconds(x, y));
            }
        );

    [Fact]
    public void PowInTheBase_AtZero_HasTheRightLimit() =>
        Every.Case(
            ((double Exponent, double Slope)[])
                [
                    (2.0, 0.0),
                    (1.0, 1.0),
                    (0.5, double.PositiveInfinity),
                    (0.0, 0.0),
                    (1.875, 0.0),
                    (-1.0, double.NegativeInfinity),
                ],
            row => row.ToString(),
            row =>
            {
                var (exponent, slope) = row;

                Assert.Equal(slope, Dual.Pow(Dual.Variable(0, 2), exponent).Tangent(2));
                Assert.Equal(slope, Dual.Pow(Dual.Variable(0, 2), (Dual)exponent).Tangent(2));
                Assert.Equal(slope, Jets.D1(Pow(Jets.First(0), exponent)));
            }
        );

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(3.0)]
    public void PowInTheExponent_AtBaseZero_IsZero(double exponent)
    {
        var z = Dual.Pow(Dual.Variable(0, 0), Dual.Variable(exponent, 1));
        Assert.Equal(0, z.Tangent(1));
        Assert.Equal(0, RuleCatalog.BinaryNamed("Pow").Seconds(0, exponent).YY);
    }

    [Fact]
    public void PowInTheExponent_AtNegativeBase_IsNaN()
    {
        var z = Dual.Pow(Dual.Variable(-2, 0), Dual.Variable(3, 1));
        Assert.Equal((-8.0, 12.0, double.NaN), (z.Value, z.Tangent(0), z.Tangent(1)));
    }

    [Fact]
    public void PowOfZeroToZero_BothActive_HasValueOneAndZeroSlopes()
    {
        var z = Dual.Pow(Dual.Variable(0, 0), Dual.Variable(0, 1));
        Assert.Equal((1.0, 0.0, 0.0), (z.Value, z.Tangent(0), z.Tangent(1)));
    }

    [Fact]
    public void Hypot_AtTheOrigin_HasSlopesZero() =>
        Every.Case(
            ((double X, double Y)[])[(0.0, 0.0), (-0.0, 0.0), (0.0, -0.0)],
            row => row.ToString(),
            row =>
            {
                var (x, y) = row;

                var z = Dual.Hypot(Dual.Variable(x, 0), Dual.Variable(y, 1));
                Assert.Equal((0.0, 0.0), (z.Tangent(0), z.Tangent(1)));
                Assert.Equal(0, Jets.D1(RuleCatalog.BinaryNamed("Hypot").Apply(Jets.First(x), Jet1.Constant(y))));
            }
        );

    /// <summary>Not defined there: it must not be silently finite and wrong (trap 31).</summary>
    [Fact]
    public void Hypot_AtTheOrigin_HasNoFiniteSecondDerivative() =>
        Assert.False(double.IsFinite(RuleCatalog.BinaryNamed("Hypot").Seconds(0, 0).XX));

    [Fact]
    public void Atan2_AtTheOrigin_HasNoSubgradient()
    {
        var z = Dual.Atan2(Dual.Variable(0, 0), Dual.Variable(0, 1));
        Assert.Equal((0.0, double.NaN, double.NaN), (z.Value, z.Tangent(0), z.Tangent(1)));
        Assert.True(double.IsNaN(RuleCatalog.BinaryNamed("Atan2").Seconds(0, 0).XX));
    }

    [Fact]
    public void Clamp_AtItsEnds_CountsAsInside() =>
        Every.Case(
            ((double X, double Slope)[])[(-1.0, 1.0), (0.25, 1.0), (2.0, 1.0), (2.5, 0.0), (-1.5, 0.0)],
            row => row.ToString(),
            row =>
            {
                var (x, slope) = row;

                Assert.Equal(slope, Dual.Clamp(Dual.Variable(x, 0), -1, 2).Tangent(0));
                Assert.Equal(slope, Jets.D1(Clamp(Jets.First(x))));
                Assert.Equal(0, Jets.D2(Clamp(Jets.Second(x))));

                static T Clamp<T>(T x)
                    where T : struct, IReal<T> => T.Clamp(x, T.Constant(-1), T.Constant(2));
            }
        );

    [Fact]
    public void Branch_OnEquality_DifferentiatesTheBranchTaken()
    {
        Assert.Equal(0, F(Dual.Variable(1, 0)).Tangent(0));
        Assert.Equal(4, F(Dual.Variable(2, 0)).Tangent(0));
        Assert.Equal(0, Jets.D2(F(Jets.Second(1))));
        Assert.Equal(2, Jets.D2(F(Jets.Second(2))));

        static T F<T>(T x)
            where T : struct, IReal<T> => x == T.One ? T.One : x * x;
    }

    [Fact]
    public void ZeroTangent_TimesInfiniteSlope_IsAbsentInDualAndNaNWhereItIsKnownToBePresent()
    {
        var zero = 0 * Dual.Variable(0, 0);
        Assert.Equal(0, Dual.Sqrt(zero).Tangent(0));
        Assert.Equal(0, Dual.Sqrt(Dual.Constant(0)).Tangent(0));
        Assert.Equal(double.NaN, Jets.D1(RuleCatalog.UnaryNamed("Sqrt").Apply(new Jet1(new(0), new(0)))));
        Assert.Null(RuleCatalog.UnaryNamed("Sqrt").Apply(Jet1.Constant(0)).Tangent);
    }

    /// <summary>The documented price of abs'(0) = 0: the truth is 2.</summary>
    [Fact]
    public void AbsSquared_AtZero_LosesItsSecondDerivative()
    {
        Assert.Equal(0, Jets.D2(F(Jets.Second(0))));
        Assert.Equal(2, Jets.D2(F(Jets.Second(double.Epsilon))));

        static T F<T>(T x)
            where T : struct, IReal<T> => T.Abs(x) * T.Abs(x);
    }

    private static T Pow<T>(T x, double y)
        where T : struct, IReal<T> => T.Pow(x, y);
}
