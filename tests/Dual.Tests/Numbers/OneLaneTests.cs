using System.Globalization;
using System.Text;
using CsCheck;

namespace DualDiff.Tests;

/// <summary>A number with one tangent is one lane of <see cref="Dual"/>, to the bit.</summary>
public sealed class OneLaneTests
{
    private const double Seed = -1.75;
    private const double OtherSeed = 0.6;

    [Fact]
    public void Primitives_OfEveryRule_HaveTheBitsOfALaneOfDual()
    {
        Every.Unary(rule =>
            Every
                .Point(rule.Card.Samples)
                .Sample(x => Same(rule.Apply(new OneLane(x, Seed)), rule.Apply(Dual.Seed(x, Seed)), rule.Name))
        );
        Every.Binary(rule =>
            Gen.Select(Every.Point(rule.Card.Samples), Every.Point(rule.Card.SecondSamples))
                .Sample(
                    (x, y) =>
                    {
                        var seed = rule.SecondIsConstant ? 0 : OtherSeed;
                        Same(
                            rule.Apply(new OneLane(x, Seed), new OneLane(y, seed)),
                            rule.Apply(Dual.Seed(x, Seed), Dual.Seed(y, seed)),
                            rule.Name
                        );
                    }
                )
        );
        Every.Nary(rule =>
            rule.Points.Sample(x =>
                Same(
                    rule.Apply<OneLane>([.. x.Select((xi, i) => new OneLane(xi, Seed + i))]),
                    rule.Apply<Dual>([.. x.Select((xi, i) => Dual.Seed(xi, Seed + i))]),
                    rule.Name
                )
            )
        );
    }

    [Fact]
    public void Ring_OfAnyNumbers_HasTheBitsOfALaneOfDual() =>
        Gen.Select(Gen.Double[-4, 4].Array[2], Gen.Double[-3, 3].Array[2])
            .Sample(
                (x, dx) =>
                {
                    var (a, b) = (new OneLane(x[0], dx[0]), new OneLane(x[1], dx[1]));
                    var (p, q) = (Dual.Seed(x[0], dx[0]), Dual.Seed(x[1], dx[1]));
                    Same(a + b, p + q, "+");
                    Same(a - b, p - q, "-");
                    Same(a * b, p * q, "*");
                    Same(-a, -p, "negation");
                    Check.Relative((a / b).Tangent, (p / q).Tangent(0), 1e-14, "/");
                    Check.Bits((a / b).Value, (p / q).Value, "/");
                }
            );

    private static void Same(OneLane got, Dual want, string what)
    {
        Check.Bits(got.Value, want.Value, what);
        Check.Bits(got.Tangent, want.Tangent(0), what);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    [InlineData(0, double.NaN)]
    public void Comparisons_OfNumbers_AreThoseOfTheValues(double x, double y)
    {
        var (a, b) = (new OneLane(x, 5), new OneLane(y, 6));
        bool[] want = [x == y, x != y, x <= y, x >= y, !(x < y), !(x > y)];
        bool[] got = [a == b, a != b, a <= b, a >= b, !(a < b), !(a > b)];
        Assert.Equal(want, got);
        Assert.Equal((x.Equals(y), x.CompareTo(y)), (a.Equals(b), a.CompareTo(b)));
    }

    [Fact]
    public void Text_OfANumber_IsThatOfItsValue()
    {
        var german = CultureInfo.GetCultureInfo("de-DE");
        foreach (var (provider, want) in new (IFormatProvider?, string)[] { (null, "-1234.5"), (german, "-1234,5") })
        {
            var x = new OneLane(-1234.5, Seed);
            Assert.Equal(want, x.ToString(null, provider));
            var (chars, bytes) = (new char[7], new byte[7]);
            Assert.True(x.TryFormat(chars, out _, default, provider) && x.TryFormat(bytes, out _, default, provider));
            Assert.Equal((want, want), (new string(chars), Encoding.UTF8.GetString(bytes)));
        }
    }

    [Fact]
    public void WithValue_KeepsTheTangent()
    {
        var moved = new OneLane(1, 5).WithValue(7);
        Assert.Equal((7.0, 5.0), (moved.Value, moved.Tangent));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    [InlineData(0, 1, false)]
    public void IsConstantZero_ReadsValueAndTangent(double value, double tangent, bool want) =>
        Assert.Equal(want, new OneLane(value, tangent).IsConstantZero);

    [Fact]
    public void ZeroTangent_BesideAnInfiniteSlope_StaysZero() =>
        Assert.Equal(0, OneLane.Apply<SqrtRule>(new OneLane(0, 0)).Tangent);

    [Fact]
    public void OperandNotSelected_ContributesNothing() =>
        Assert.Equal(3, OneLane.Apply<MaxRule>(new OneLane(1, double.PositiveInfinity), new OneLane(2, 3)).Tangent);
}
