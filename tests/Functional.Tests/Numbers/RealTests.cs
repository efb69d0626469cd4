using System.Globalization;
using System.Text;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Equality, order, text and conversions of <see cref="Real"/> (traps 73, 74, 80, 106, 107).</summary>
public partial class RealTests
{
    [Fact]
    public void Real_IsTwentyFourBytes() => Assert.Equal(24, System.Runtime.CompilerServices.Unsafe.SizeOf<Real>());

    [Fact]
    public void Equality_OfTracedNumbers_ReadsTheValueOnly()
    {
        foreach (var d in Operators.All)
        {
            var seen = 0;
            d.At(
                x =>
                {
                    var shifted = x * 2.0;
                    Real constant = 6.0;
                    Assert.True(shifted == constant);
                    Assert.False(shifted != constant);
                    Assert.True(shifted.Equals(constant));
                    Assert.True(constant.Equals((object)shifted));
                    Assert.Equal(constant.GetHashCode(), shifted.GetHashCode());
                    Assert.Equal(0, shifted.CompareTo(constant));
                    Assert.Equal(1, Array.BinarySearch([0.0, constant, 9.0], shifted));
                    Assert.Single(new HashSet<Real> { constant, shifted });
                    seen++;
                    return shifted;
                },
                3.0
            );
            Assert.True(seen > 0);
        }
    }

    [Fact]
    public void Equality_WithOtherObjects_IsFalse()
    {
        Real x = 1.0;
        Assert.False(x.Equals((object)1.0));
        Assert.False(x.Equals((object?)null));
        Assert.True(x.Equals((object)(Real)1.0));
    }

    [Fact]
    public void NaN_EqualsItselfInEquals_AndNothingInOperators()
    {
        Real nan = double.NaN;
        var same = nan;
        Assert.True(nan.Equals(same));
        Assert.Equal(nan.GetHashCode(), same.GetHashCode());
        Assert.False(nan == same);
        Assert.True(nan != same);
        Assert.False(nan < same || nan > same || nan <= same || nan >= same);
        Assert.Equal(-1, nan.CompareTo(0.0));
        Assert.Equal(0, nan.CompareTo(same));
        Assert.Equal(0, Sign(nan));
        Assert.True(double.IsNaN(Signum(nan).Value));
    }

    [Fact]
    public void SignedZeros_AreEqual_AsForDouble()
    {
        Real zero = 0.0;
        Real negative = -0.0;
        Assert.True(zero == negative);
        Assert.True(zero.Equals(negative));
        Assert.Equal(zero.GetHashCode(), negative.GetHashCode());
        Check.Bits(-0.0, negative.Value, "value");
        Check.Bits(-0.0, (-zero).Value, "-0");
        Check.Bits(-0.0, (negative + negative).Value, "-0 + -0");
        Check.Bits(0.0, (negative + 0.0).Value, "-0 + 0");
        Check.Bits(-0.0, (negative - 0.0).Value, "-0 - 0");
        foreach (var d in Operators.All)
        {
            d.At(
                x =>
                {
                    Check.Bits(0.0, (x + 0.0).Value, d);
                    Check.Bits(-0.0, (x - 0.0).Value, d);
                    Check.Bits(0.0, (-x).Value, d);
                    return x;
                },
                -0.0
            );
        }
    }

    [Fact]
    public void Comparisons_OfAllKinds_ArePlain()
    {
        double[] values =
        [
            double.NegativeInfinity,
            -1,
            -0.0,
            0,
            double.Epsilon,
            1,
            double.PositiveInfinity,
            double.NaN,
        ];
        foreach (var a in values)
        {
            foreach (var b in values)
            {
                Real x = a;
                Real y = b;
                Assert.Equal(
                    [a == b, a != b, a < b, a > b, a <= b, a >= b, a.Equals(b), a.CompareTo(b) < 0, a.CompareTo(b) > 0],
                    [x == y, x != y, x < y, x > y, x <= y, x >= y, x.Equals(y), x.CompareTo(y) < 0, x.CompareTo(y) > 0]
                );
            }

            Assert.Equal(double.IsNaN(a) ? 0 : Math.Sign(a), Sign(a));
        }
    }

    [Fact]
    public void CompareTo_OfAnObject_OrdersOrSaysWhatItGot()
    {
        Assert.Equal(1, Compare<Real>(1.0, null));
        Assert.Equal(-1, Compare<Real>(1.0, (Real)2.0));
        Assert.Equal(
            "Real.CompareTo: the other object is a String. Compare with a Real.",
            Assert.Throws<ArgumentException>(() => Compare<Real>(1.0, "1")).Message
        );

        static int Compare<T>(T x, object? other)
            where T : IComparable => x.CompareTo(other);
    }

    /// <summary>Less or greater is all that a program has to check of two numbers that differ.</summary>
    [Fact]
    public void CompareTo_OfTwoNumbersThatDiffer_AsksAtMostTwoQuestions()
    {
        Assert.Equal(1, Guards(1.0, 2.0));
        Assert.Equal(2, Guards(2.0, 1.0));

        static int Guards(double x, double y)
        {
            var compiled = Compile<Real[], Real>(v => v[0].CompareTo(v[1]));
            compiled([x, y]);
            return compiled.Report().Paths[0].Guards;
        }
    }

    [Fact]
    public void Sorting_Numbers_OrdersByValue()
    {
        Real[] numbers = [3.0, double.NaN, -1.0, 2.0];
        Array.Sort(numbers);
        Assert.Equal([double.NaN, -1.0, 2.0, 3.0], numbers.ToDoubles());
        Assert.Equal(3.0, numbers.Max().Value);
    }

    [Fact]
    public void Text_UnderGermanCulture_IsInvariant()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Real x = 1234.5;
            var utf8 = new byte[16];
            var chars = new char[16];
            Assert.Equal("1234.5", x.ToString());
            Assert.Equal("1234.5", $"{x}");
            Assert.Equal("1234.50", $"{x:F2}");
            Assert.Equal("1234.5", string.Format(null, "{0}", x));
            Assert.Equal("1234,50", x.ToString("F2", CultureInfo.CurrentCulture));
            Assert.True(x.TryFormat(utf8, out var bytes, "F2", null));
            Assert.Equal("1234.50", Encoding.UTF8.GetString(utf8, 0, bytes));
            Assert.True(x.TryFormat(chars, out var count, "F2", null));
            Assert.Equal("1234.50", new string(chars, 0, count));
            Assert.False(x.TryFormat(chars.AsSpan(0, 2), out _, default, null));
            Assert.True(x.TryFormat(utf8, out bytes, "F2", CultureInfo.CurrentCulture));
            Assert.Equal("1234,50", Encoding.UTF8.GetString(utf8, 0, bytes));
            Assert.True(x.TryFormat(chars, out count, "F2", CultureInfo.CurrentCulture));
            Assert.Equal("1234,50", new string(chars, 0, count));
            Assert.Equal("Infinity", ((Real)double.PositiveInfinity).ToString());
            Assert.Equal("NaN", ((Real)double.NaN).ToString());
            Assert.Equal(1234.5, Parse<Real>("1234.5").Value);
            Assert.Equal("1.5", Grad(y => Named(y))(1.5).Value == 1 ? named : "");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static T Parse<T>(string text)
            where T : IParsable<T> => T.Parse(text, null);
    }

    [Fact]
    public void StopGradient_OfATracedNumber_IsAConstantAtEveryLevel()
    {
        Assert.Equal(3.0, StopGradient(3.0).Value);
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Check.Exact(5, outer.At(x => x * StopGradient(x), 5.0).Value, outer);
            Check.Exact(0, outer.At(StopGradient, 5.0).Value, outer);
            Check.Exact(0, outer.At(x => inner.At(y => y * StopGradient(x * y), 2.0), 5.0).Value, (outer, inner));
            Check.Exact(5, outer.At(x => x * x.Value, 5.0).Value, outer);
        }
    }

    [Fact]
    public void Constants_ZeroAndOne_AreNumbersWithoutDerivative()
    {
        Assert.Equal((0.0, 1.0), (Zero.Value, One.Value));
        Assert.Equal((0.0, 2.5), (default(Real).Value, Constant(2.5).Value));
        Assert.Equal(2.0, (double)(Zero + One + One));
    }

    private static string named = "";

    private static Real Named(Real x)
    {
        named = x.ToString();
        return x;
    }
}
