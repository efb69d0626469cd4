namespace DualDiff.Tests;

/// <summary>Infinities, NaN, signed zeros and denormals: values follow System.Math, slopes their limits.</summary>
public sealed class LimitTests
{
    private const double Infinity = double.PositiveInfinity;

    /// <summary>Slope at -∞ and at +∞; NaN where there is no limit or the function is not defined.</summary>
    private static readonly Dictionary<string, (double Left, double Right)> SlopesAtInfinity = new(
        StringComparer.Ordinal
    )
    {
        ["Abs"] = (-1, 1),
        ["Acos"] = (double.NaN, double.NaN),
        ["Acosh"] = (double.NaN, 0),
        ["Asin"] = (double.NaN, double.NaN),
        ["Asinh"] = (0, 0),
        ["Atan"] = (0, 0),
        ["AtanPi"] = (0, 0),
        ["Cbrt"] = (0, 0),
        ["Cos"] = (double.NaN, double.NaN),
        ["Cosh"] = (-Infinity, Infinity),
        ["Exp"] = (0, Infinity),
        ["Exp10"] = (0, Infinity),
        ["Exp10M1"] = (0, Infinity),
        ["Exp2"] = (0, Infinity),
        ["Exp2M1"] = (0, Infinity),
        ["ExpM1"] = (0, Infinity),
        ["Floor"] = (0, 0),
        ["Negate"] = (-1, -1),
        ["Relu"] = (0, 1),
        ["Sigmoid"] = (0, 0),
        ["Sign"] = (0, 0),
        ["Sin"] = (double.NaN, double.NaN),
        ["Sinh"] = (Infinity, Infinity),
        ["Softplus"] = (0, 1),
        ["Sqrt"] = (double.NaN, 0),
        ["Tan"] = (double.NaN, double.NaN),
        ["Tanh"] = (0, 0),
    };

    [Fact]
    public void Slope_AtInfinity_IsItsLimit() =>
        Every.Case(
            SlopesAtInfinity,
            pair => pair.Key,
            pair =>
            {
                var rule = RuleCatalog.UnaryNamed(pair.Key);
                Assert.Equal(pair.Value.Left, rule.Apply(Dual.Variable(-Infinity, 0)).Tangent(0));
                Assert.Equal(pair.Value.Right, rule.Apply(Dual.Variable(Infinity, 0)).Tangent(0));
            }
        );

    [Fact]
    public void Slope_OfALogarithmAtPlusInfinity_IsZero() =>
        Every.Case(
            (string[])["Log", "Log2", "Log10", "Log1P", "Log2P1", "Log10P1"],
            name => name,
            name => Assert.Equal(0, RuleCatalog.UnaryNamed(name).Slope(Infinity))
        );

    /// <summary>Functions with a bounded limit: the second derivative vanishes with the slope, and does not turn into NaN.</summary>
    [Fact]
    public void SecondDerivative_FarOutOnATail_IsZeroNotNaN() =>
        Every.Case(
            ((string Name, double X)[])
                [
                    ("Asinh", 1e300),
                    ("Atan", 1e300),
                    ("Atan", 1.5e308),
                    ("AtanPi", 1.5e308),
                    ("Exp", -1e300),
                    ("Log", 1e300),
                    ("Sigmoid", 1e300),
                    ("Sigmoid", -1e300),
                    ("Softplus", -800.0),
                    ("Softplus", 1e300),
                    ("Sqrt", 1e300),
                    ("Tanh", 800.0),
                    ("Tanh", -800.0),
                ],
            row => row.ToString(),
            row =>
            {
                var (name, x) = row;
                Assert.Equal(0, RuleCatalog.UnaryNamed(name).Second(x), 1e-300);
            }
        );

    [Fact]
    public void Apply_NaN_GivesNaNAndNoException() =>
        Every.Unary(rule =>
        {
            var y = rule.Apply(Dual.Variable(double.NaN, 0));
            Assert.Equal(double.NaN, y.Value);
            Assert.True(double.IsNaN(y.Tangent(0)) || double.IsFinite(y.Tangent(0)), $"slope {y.Tangent(0)}");
        });

    [Fact]
    public void Apply_NaNToSmoothRule_HasNaNSlope()
    {
        string[] constantSlope = ["Negate", "BitIncrement", "BitDecrement"];
        Every.Case(
            RuleCatalog.Unary.Where(rule => !rule.Selects && !constantSlope.Contains(rule.Name)),
            rule => rule.Name,
            rule => Assert.Equal(double.NaN, rule.Slope(double.NaN))
        );
    }

    [Fact]
    public void ApplyOfTwo_AnySpecialValues_DoesNotThrow()
    {
        double[] specials =
        [
            -Infinity,
            -1e308,
            -1,
            -double.Epsilon,
            -0.0,
            0,
            double.Epsilon,
            0.5,
            1,
            3,
            Infinity,
            double.NaN,
        ];
        Every.Binary(rule =>
        {
            foreach (var x in specials)
            {
                foreach (var y in rule.SecondIsConstant ? [rule.Card.SecondSamples.Low] : specials)
                {
                    var z = rule.Apply(Dual.Variable(x, 0), rule.SecondIsConstant ? y : Dual.Variable(y, 1));
                    Check.Bits(z.Value, rule.Value(x, y), $"value at ({x}, {y})");
                }
            }
        });
    }

    /// <summary>Odd functions keep the sign of a zero; their slope is even.</summary>
    [Fact]
    public void Value_AtNegativeZero_KeepsTheSign() =>
        Every.Case(
            (string[])
                [
                    "Asin",
                    "Asinh",
                    "Atan",
                    "Atanh",
                    "Cbrt",
                    "Exp10M1",
                    "Exp2M1",
                    "ExpM1",
                    "Log10P1",
                    "Log1P",
                    "Log2P1",
                    "Sign",
                    "Sin",
                    "SinPi",
                    "Sinh",
                    "Sqrt",
                    "Tan",
                    "TanPi",
                    "Tanh",
                ],
            name => name,
            name =>
            {
                var rule = RuleCatalog.UnaryNamed(name);
                Check.Bits(rule.Apply(Dual.Variable(-0.0, 0)).Value, -0.0, "value at -0.0");
                Check.Bits(rule.Apply(Dual.Variable(0.0, 0)).Value, 0.0, "value at 0.0");
                Assert.Equal(rule.Slope(0.0), rule.Slope(-0.0));
            }
        );

    /// <summary>Denormals are not flushed to zero: f(x) = f'(0) x for an odd function.</summary>
    [Fact]
    public void Value_AtADenormal_IsTheDenormal() =>
        Every.Case(
            ((string Name, double Slope)[])[("Sin", 1.0), ("Tanh", 1.0), ("ExpM1", 1.0), ("Log1P", 1.0), ("Atan", 1.0)],
            row => row.ToString(),
            row =>
            {
                var (name, slope) = row;

                var rule = RuleCatalog.UnaryNamed(name);
                var y = rule.Apply(Dual.Variable(7 * double.Epsilon, 0));
                Assert.Equal((7 * double.Epsilon, slope), (y.Value, y.Tangent(0)));
            }
        );

    [Fact]
    public void Ring_SignedZeros_Survive()
    {
        var x = Dual.Variable(0, 0);
        Check.Bits((-x).Value, -0.0, "-x");
        Check.Bits((-0.0 - x).Value, -0.0, "-0.0 - x");
        Check.Bits((x - 0.0).Value, 0.0, "x - 0");
        Check.Bits((Dual.Variable(-0.0, 0) + 0.0).Value, 0.0, "-0.0 + 0");
        Check.Bits((Dual.Variable(-0.0, 0) + -0.0).Value, -0.0, "-0.0 + -0.0");
        Check.Bits((x * -1).Value, -0.0, "x * -1");
        Check.Bits((1 / Dual.Variable(-0.0, 0)).Value, double.NegativeInfinity, "1 / -0.0");
    }
}
