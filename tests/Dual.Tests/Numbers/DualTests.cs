using System.Numerics;

namespace DualDiff.Tests;

public sealed class DualTests : NumberLaws<Dual>
{
    protected override (double Value, double Tangent) Run(Func<Dual[], Dual> f, double[] x, double[] dx)
    {
        // Lane 3: a mistake in the order of lanes would show.
        var y = f([.. x.Zip(dx, (value, tangent) => Duals.Seeded(value, [0, 0, 0, tangent, 0, 0, 0, 0]))]);
        return (y.Value, y.Tangent(3));
    }

    [Fact]
    public void Variable_EachLane_HasOneThereAndZeroElsewhere()
    {
        for (var lane = 0; lane < Dual.LaneCount; lane++)
        {
            var want = new double[8];
            want[lane] = 1;
            Assert.Equal(want, Duals.Tangents(Dual.Variable(2.5, lane)));
        }
    }

    [Fact]
    public void Constant_AnyValue_HasZeroTangents()
    {
        Assert.Equal(new double[8], Duals.Tangents(Dual.Constant(3)));
        Dual implicitly = 3;
        Assert.Equal((3.0, 0.0), (implicitly.Value, implicitly.Tangent(0)));
        Assert.Equal((0.0, 1.0), (Dual.Zero.Value, Dual.One.Value));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(8)]
    public void Lane_OutOfRange_IsRefused(int lane)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Dual.Variable(1, lane));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dual.One.Tangent(lane));
    }

    [Fact]
    public void MixedOperators_WithADouble_EqualThoseWithAConstant()
    {
        var x = Duals.Seeded(1.75, [1.5, -2, 0.25, 3, -0.5, 7, 1e-3, 0]);
        const double C = -0.3;
        Dual constant = C;
        AssertSame(x + C, x + constant);
        AssertSame(C + x, constant + x);
        AssertSame(x - C, x - constant);
        AssertSame(C - x, constant - x);
        AssertSame(x * C, x * constant);
        AssertSame(C * x, constant * x);
        AssertSame(x / C, x / constant);
        AssertSame(C / x, constant / x);
        AssertSame(x % C, x % constant);
        AssertSame(C % x, constant % x);
        AssertSame(Dual.DivideByInt(x, 3), x / 3.0);

        static void AssertSame(Dual got, Dual want)
        {
            Check.Bits(got.Value, want.Value, "value");
            Assert.Equal(Duals.Tangents(want), Duals.Tangents(got));
        }
    }

    /// <summary>The forwarders are lines that a slip can cross; each must reach its own rule.</summary>
    [Fact]
    public void Forwarders_OfEveryUnaryRule_GiveItsBits() =>
        Every.Case(
            RuleCatalog.Unary.Where(rule => Forwarder(rule.Name, 1) is not null),
            rule => rule.Name,
            rule =>
            {
                var x = Dual.Variable(rule.Card.Samples.High, 4);
                var (got, want) = ((Dual)Forwarder(rule.Name, 1)!.Invoke(null, [x])!, rule.Apply(x));
                Check.Bits(got.Value, want.Value, "value");
                Check.Bits(got.Tangent(4), want.Tangent(4), "tangent");
            }
        );

    [Fact]
    public void Forwarders_OfEveryBinaryRule_GiveItsBits() =>
        Every.Case(
            RuleCatalog.Binary.Where(rule => Forwarder(rule.Name, 2) is not null),
            rule => rule.Name,
            rule =>
            {
                var (x, y) = (Dual.Variable(rule.Card.Samples.High, 4), Dual.Variable(rule.Card.SecondSamples.High, 6));
                var (got, want) = ((Dual)Forwarder(rule.Name, 2)!.Invoke(null, [x, y])!, rule.Apply(x, y));
                Check.Bits(got.Value, want.Value, "value");
                Check.Bits(got.Tangent(4), want.Tangent(4), "tangent in x");
                Check.Bits(got.Tangent(6), want.Tangent(6), "tangent in y");
            }
        );

    [Fact]
    public void Forwarders_OfTheElementaryFunctions_Exist()
    {
        string[] names =
        [
            .. "Abs Sqrt Cbrt Exp Exp2 ExpM1 Log Log2 Log10 Log1P Sin Cos Tan Asin Acos Atan Sinh Cosh Tanh".Split(' '),
            .. "Asinh Acosh Atanh Floor Ceiling Round Truncate Sigmoid Softplus Relu".Split(' '),
        ];
        Assert.DoesNotContain(names, name => Forwarder(name, 1) is null);
        Assert.DoesNotContain("Pow Hypot Atan2 Min Max CopySign".Split(' '), name => Forwarder(name, 2) is null);
    }

    [Fact]
    public void Sign_OfANumber_IsAnInteger()
    {
        Assert.Equal((1, -1, 0), (Dual.Sign(Dual.Variable(2, 0)), Dual.Sign(-2), Dual.Sign(Dual.Variable(0, 0))));
        Assert.Equal(
            (-1.0, 0.0),
            (Dual.Signum(Dual.Variable(-2, 0)).Value, Dual.Signum(Dual.Variable(-2, 0)).Tangent(0))
        );
    }

    [Fact]
    public void Conversion_OfATracedNumber_IsRefusedWithTheWayOut()
    {
        const string Message =
            "Converting a Dual that carries a derivative to another number type would drop the derivative. Use .Value if that is what you want.";
        var x = Dual.Variable(2, 7);
        Assert.Equal(Message, Assert.Throws<InvalidCastException>(() => double.CreateChecked(x)).Message);
        Assert.Equal(Message, Assert.Throws<InvalidCastException>(() => int.CreateSaturating(x)).Message);
        Assert.Equal(Message, Assert.Throws<InvalidCastException>(() => float.CreateTruncating(x)).Message);
        Assert.Equal(Message, Assert.Throws<InvalidCastException>(() => (double)x).Message);
        Assert.Equal(2, (double)(x - x + 2));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    [InlineData(0, 1, false)]
    public void IsConstantZero_ReadsValueAndTangents(double value, double tangent, bool want)
    {
        Assert.Equal(want, IsConstantZero(Dual.Seed(value, tangent)));

        static bool IsConstantZero<T>(T x)
            where T : struct, ITangents<T> => x.IsConstantZero;
    }

    [Fact]
    public void Scale_OfLanes_DropsThoseThatAreAbsentAndNoOther()
    {
        // Lanes 0 and 3 are present: the tangent 0 of lane 3 times an infinite slope is no number.
        var lanes = default(Lanes).With(0, 2).With(1, 5);
        var got = Lanes.Scale(lanes, 0b1001, double.PositiveInfinity);
        double[] want = [double.PositiveInfinity, 0, 0, double.NaN, 0, 0, 0, 0];
        Assert.Equal(want, Enumerable.Range(0, Lanes.Count).Select(lane => got[lane]));
        Assert.Equal(-3, Lanes.Scale(lanes, 0b1001, -1.5)[0]);
    }

    [Fact]
    public void ILogB_OfAConstant_IsThatOfTheValue()
    {
        Assert.Equal(3, ILogB((Dual)9));
        Assert.Equal(Math.ILogB(0), ILogB((Dual)0));

        static int ILogB<T>(T x)
            where T : IFloatingPointIeee754<T> => T.ILogB(x);
    }

    private static System.Reflection.MethodInfo? Forwarder(string name, int arguments) =>
        typeof(Dual).GetMethod(name, [.. Enumerable.Repeat(typeof(Dual), arguments)]) is { } method
        && method.ReturnType == typeof(Dual)
            ? method
            : null;
}
