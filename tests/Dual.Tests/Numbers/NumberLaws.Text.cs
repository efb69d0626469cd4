using System.Globalization;
using System.Text;
using CsCheck;

namespace DualDiff.Tests;

// Text, bytes, conversions and boxing.
public abstract partial class NumberLaws<T>
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    [Fact]
    public void Text_UnderAnyCulture_IsInvariantUnlessAProviderIsGiven() =>
        UnderGerman(() =>
        {
            var x = T.Constant(-1234.5);
            Assert.Equal("-1234.5", x.ToString());
            Assert.Equal("-1234.5", x.ToString(null, null));
            Assert.Equal("-1234,5", x.ToString(null, German));
            Assert.Equal("-1,234.50", x.ToString("N2", null));
            Assert.Equal("Infinity", T.PositiveInfinity.ToString());
            Assert.Equal("NaN", T.NaN.ToString());
            Assert.Equal(-1234.5, T.Parse("-1234.5", null).Value);
            Assert.Equal(-1234.5, T.Parse("-1234,5", German).Value);
        });

    [Fact]
    public void Text_AnyNumber_RoundTripsThroughEveryDoor() =>
        UnderGerman(() =>
            Gen.OneOf(Gen.Double, Gen.Int[0, Specials.Length - 1].Select(i => Specials[i]))
                .Sample(value =>
                {
                    var x = T.Constant(value);
                    var text = x.ToString()!;
                    var chars = new char[64];
                    Assert.True(x.TryFormat(chars, out var length, default, null));
                    Assert.Equal(text, new string(chars, 0, length));
                    var bytes = new byte[64];
                    Assert.True(x.TryFormat(bytes, out var byteLength, default, null));
                    Assert.Equal(text, Encoding.UTF8.GetString(bytes, 0, byteLength));

                    Assert.All(ParsedBy(null, text), number => Check.Bits(number.Value, value, text));
                })
        );

    [Fact]
    public void Text_WithAProvider_FollowsItThroughEveryDoor()
    {
        const string Text = "-1234,5";
        var x = T.Constant(-1234.5);
        Assert.Equal(Text, x.ToString(null, German));
        var (chars, bytes) = (new char[7], new byte[7]);
        Assert.True(x.TryFormat(chars, out _, default, German) && x.TryFormat(bytes, out _, default, German));
        Assert.Equal((Text, Text), (new string(chars), Encoding.UTF8.GetString(bytes)));
        Assert.All(ParsedBy(German, Text), number => Assert.Equal(-1234.5, number.Value));
    }

    [Fact]
    public void TryParse_NotANumber_IsFalse()
    {
        Assert.False(T.TryParse("one", null, out var x));
        Assert.Equal(0, x.Value);
        Assert.False(T.TryParse((string?)null, null, out _));
        Assert.Throws<FormatException>(() => T.Parse("one", null));
        Assert.False(T.Constant(12345).TryFormat(new char[2], out _, default, null));
    }

    [Fact]
    public void Conversion_FromOtherNumbers_KeepsTheValue()
    {
        Assert.Equal(3, T.CreateChecked(3).Value);
        Assert.Equal(0.1f, T.CreateChecked(0.1f).Value);
        Assert.Equal(1.25, T.CreateSaturating(1.25m).Value);
        Assert.Equal(ulong.MaxValue, T.CreateTruncating(ulong.MaxValue).Value);
        Assert.Equal(1.5, T.CreateChecked(T.Constant(1.5)).Value);
        Assert.Equal(1.5, T.CreateChecked(new Plain(1.5)).Value);
    }

    [Fact]
    public void Conversion_OfAConstant_KeepsTheValue()
    {
        var x = T.Constant(3.75);
        Assert.Equal(3.75, double.CreateChecked(x));
        Assert.Equal(3.75f, float.CreateChecked(x));
        Assert.Equal(3, int.CreateTruncating(x));
        Assert.Equal(int.MaxValue, int.CreateSaturating(T.Constant(1e300)));
        Assert.Throws<OverflowException>(() => int.CreateChecked(T.Constant(1e300)));
    }

    [Fact]
    public void Conversion_OfATracedNumberToItsOwnType_KeepsTheTangent() =>
        ThreeNumbers.Sample((x, dx) => Assert.Equal(Run(t => t[0], x, dx), Run(t => T.CreateChecked(t[0]), x, dx)));

    [Fact]
    public void Bytes_OfExponentAndSignificand_AreThoseOfTheValue()
    {
        System.Numerics.IFloatingPoint<double> want = 1.5;
        var got = T.Constant(1.5);
        Assert.Equal(want.GetExponentByteCount(), got.GetExponentByteCount());
        Assert.Equal(want.GetExponentShortestBitLength(), got.GetExponentShortestBitLength());
        Assert.Equal(want.GetSignificandBitLength(), got.GetSignificandBitLength());
        Assert.Equal(want.GetSignificandByteCount(), got.GetSignificandByteCount());
        var (wantBytes, gotBytes) = (new byte[8], new byte[8]);
        Assert.Equal(want.WriteExponentBigEndian(wantBytes), got.WriteExponentBigEndian(gotBytes));
        Assert.Equal(wantBytes, gotBytes);
        Assert.Equal(want.WriteExponentLittleEndian(wantBytes), got.WriteExponentLittleEndian(gotBytes));
        Assert.Equal(wantBytes, gotBytes);
        Assert.Equal(want.WriteSignificandBigEndian(wantBytes), got.WriteSignificandBigEndian(gotBytes));
        Assert.Equal(wantBytes, gotBytes);
        Assert.Equal(want.WriteSignificandLittleEndian(wantBytes), got.WriteSignificandLittleEndian(gotBytes));
        Assert.Equal(wantBytes, gotBytes);
    }

    [Fact]
    public void InstanceMembers_Called_DoNotBox()
    {
        var (x, y) = (T.Constant(1.5), T.Constant(2.5));
        var chars = new char[32];
        var bytes = new byte[32];
        var numbers = Enumerable.Range(0, 100).Select(i => T.Constant(i * 37 % 100)).ToArray();
        UseAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        UseAll();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void UseAll()
        {
            for (var i = 0; i < 10; i++)
            {
                _ = x.Equals(y) || EqualityComparer<T>.Default.Equals(x, y);
                _ = x.CompareTo(y) + Comparer<T>.Default.Compare(x, y) + x.GetHashCode();
                _ = x.TryFormat(chars, out _, default, null) && x.TryFormat(bytes, out _, default, null);
                _ = Array.IndexOf(numbers, x);
            }
        }
    }

    private static T[] ParsedBy(IFormatProvider? provider, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return
        [
            FromString<T>(text, provider),
            T.Parse(text.AsSpan(), provider),
            T.Parse(bytes, provider),
            T.Parse(text, NumberStyles.Float, provider),
            T.Parse(text.AsSpan(), NumberStyles.Float, provider),
            T.Parse(bytes, NumberStyles.Float, provider),
            Got(TryFromString<T>(text, provider, out var y), y),
            Got(T.TryParse(text.AsSpan(), provider, out y), y),
            Got(T.TryParse(bytes, provider, out y), y),
            Got(T.TryParse(text, NumberStyles.Float, provider, out y), y),
            Got(T.TryParse(text.AsSpan(), NumberStyles.Float, provider, out y), y),
            Got(T.TryParse(bytes, NumberStyles.Float, provider, out y), y),
        ];
    }

    // A type with the doors for spans takes strings through those: the one for strings opens to code that knows no other.
    private static TNumber FromString<TNumber>(string text, IFormatProvider? provider)
        where TNumber : IParsable<TNumber> => TNumber.Parse(text, provider);

    private static bool TryFromString<TNumber>(string text, IFormatProvider? provider, out TNumber? number)
        where TNumber : IParsable<TNumber> => TNumber.TryParse(text, provider, out number);

    private static T Got(bool parsed, T number)
    {
        Assert.True(parsed);
        return number;
    }

    private static void UnderGerman(Action action)
    {
        var saved = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = German;
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = saved;
        }
    }
}
