namespace DualDiff.Tests;

/// <summary>Values of functions without a table, from mpmath with 40 digits.</summary>
public sealed class SpecialValueTests
{
    [Theory]
    [InlineData("BesselIn", 0, 0.5, 1.0634833707413236)]
    [InlineData("BesselIn", 1, 3.25, 4.952546165908548)]
    [InlineData("BesselIn", 2, 0.125, 0.001955669373597278)]
    [InlineData("BesselIn", 3, 2.0, 0.21273995923985264)]
    [InlineData("BesselIn", 5, 20.5, 38075590.6640766)]
    [InlineData("BesselIn", 7, 0.001, 1.5500992547898075e-27)]
    [InlineData("BesselIn", 10, 75.5, 1.4547366501631688e+31)]
    [InlineData("BesselIn", 25, 10.0, 4.944018974211225e-08)]
    [InlineData("BesselIn", -3, 4.5, 5.930096266275204)]
    [InlineData("BesselKn", 0, 0.5, 0.9244190712276659)]
    [InlineData("BesselKn", 1, 3.25, 0.029825529796040123)]
    [InlineData("BesselKn", 2, 0.125, 127.50576187259699)]
    [InlineData("BesselKn", 3, 2.0, 0.6473853909486341)]
    [InlineData("BesselKn", 5, 20.5, 6.224495604449384e-10)]
    [InlineData("BesselKn", 7, 0.001, 4.607999808000004e+25)]
    [InlineData("BesselKn", 10, 75.5, 4.513055499844769e-34)]
    [InlineData("BesselKn", 25, 10.0, 375566.3662546819)]
    [InlineData("BesselKn", -3, 4.5, 0.015563141311435066)]
    [InlineData("BesselYn", 0, 0.5, -0.44451873350670656)]
    [InlineData("BesselYn", 1, 3.25, 0.37977777371708354)]
    [InlineData("BesselYn", 2, 0.125, -81.80929717541255)]
    [InlineData("BesselYn", 3, 2.0, -1.1277837768404277)]
    [InlineData("BesselYn", 5, 20.5, -0.01783430265235432)]
    [InlineData("BesselYn", 7, 0.001, -2.9335440333008136e+25)]
    [InlineData("BesselYn", 10, 75.5, 0.0020397124489510907)]
    [InlineData("BesselYn", 25, 10.0, -1925991.3497014144)]
    [InlineData("BesselYn", -3, 4.5, 0.009013681593688273)]
    [InlineData("LogBase", 2, 8.0, 3.0)]
    [InlineData("LogBase", 10, 1000.0, 3.0)]
    [InlineData("LogBase", 7.5, 0.1, -1.1427771309679995)]
    [InlineData("LogBase", 3, 1.0000000001, 9.102393018948567e-11)]
    [InlineData("LogBase", 1.5, 1e+300, 1703.662076180272)]
    [InlineData("LogBase", 0.25, 1e-300, 498.28921423310436)]
    [InlineData("LogBase", 1.0000001, 5.0, 16094379.919662967)]
    public void Value_OfAFunctionWithoutTable_KeepsTheBoundOfItsCard(string name, double n, double x, double want)
    {
        var rule = RuleCatalog.BinaryNamed(name);
        var ulps = Ulps.Distance(rule.Value(x, n), want);
        // For Yₙ relative to √(Jₙ² + Yₙ²).
        var isSmallBesideModulus =
            name == "BesselYn" && Math.Abs(rule.Value(x, n) - want) <= 2.2e-16 * Math.Abs(Modulus(n, x));
        Assert.True(
            ulps <= AccuracyTests.Bound(rule.Card.Accuracy) || isSmallBesideModulus,
            $"{ulps} ulp: got {Check.Text(rule.Value(x, n))}"
        );
    }

    /// <summary>Where the formula of a rule would give NaN, or the other zero.</summary>
    [Theory]
    [InlineData("LogAddExp", double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity)]
    [InlineData("LogAddExp", double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Step", double.NaN, 1, double.NaN)]
    [InlineData("Step", 1, double.NaN, double.NaN)]
    public void Value_AtInfinityOrNaN_IsItsLimit(string name, double x, double y, double want) =>
        Check.Bits(RuleCatalog.BinaryNamed(name).Value(x, y), want, name);

    [Fact]
    public void Relu_AtMinusZero_IsZero() => Check.Bits(RuleCatalog.UnaryNamed("Relu").Value(-0.0), 0, "relu(-0)");

    [Fact]
    public void Abs_AtZeroWithAnInfiniteTangent_DropsIt() =>
        Assert.Equal(0, RuleCatalog.UnaryNamed("Abs").Apply(Duals.Seeded(0, [double.PositiveInfinity])).Tangent(0));

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(1, 1)]
    [InlineData(double.NaN, 1)]
    public void Predicate_OfAnOrder_HoldsAsForDoubles(double x, double y)
    {
        Assert.Equal(x < y, Holds<Less>(x, y));
        Assert.Equal(x <= y, Holds<LessOrEqual>(x, y));
        Assert.Equal(x > y, Holds<Greater>(x, y));
        Assert.Equal(x >= y, Holds<GreaterOrEqual>(x, y));
        Assert.Equal(x == y, Holds<Equal>(x, y));
        Assert.Equal(x != y, Holds<NotEqual>(x, y));
    }

    private static bool Holds<TPredicate>(double x, double y)
        where TPredicate : struct, IPredicate => TPredicate.Holds(x, y);

    [Fact]
    public void FusedMultiplyAdd_OnEveryNumber_RoundsOnce()
    {
        var (a, b) = (1 + Math.ScaleB(1, -30), 1 - Math.ScaleB(1, -30));
        Check.Bits(Fused<Plain>(a, b).Value, -Math.ScaleB(1, -60), "Plain");
        Check.Bits(Fused<Dual>(a, b).Value, -Math.ScaleB(1, -60), "Dual");
        Check.Bits(Fused<Series>(a, b).Value, -Math.ScaleB(1, -60), "Series");
        var y = Dual.FusedMultiplyAdd(Dual.Variable(a, 0), Dual.Variable(b, 1), Dual.Variable(-1, 2));
        Check.Bits(y.Value, -Math.ScaleB(1, -60), "traced");
        Assert.Equal((b, a, 1.0), (y.Tangent(0), y.Tangent(1), y.Tangent(2)));
    }

    private static T Fused<T>(double a, double b)
        where T : struct, IReal<T> => T.FusedMultiplyAdd(T.Constant(a), T.Constant(b), -T.One);

    private static double Modulus(double n, double x) =>
        double.Hypot(RuleCatalog.BinaryNamed("BesselJn").Value(x, n), RuleCatalog.BinaryNamed("BesselYn").Value(x, n));
}
