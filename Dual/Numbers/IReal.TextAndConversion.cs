using System.Globalization;
using System.Numerics;

namespace DualDiff;

// Text, bytes and conversions: those of the value. Text is culture-invariant unless a provider says otherwise.
public partial interface IReal<TSelf>
{
    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) =>
        TSelf.Constant(double.Parse(s, provider ?? CultureInfo.InvariantCulture));

    static bool IParsable<TSelf>.TryParse(string? s, IFormatProvider? provider, out TSelf result) =>
        Wrap(double.TryParse(s, provider ?? CultureInfo.InvariantCulture, out var value), value, out result);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TSelf.Constant(double.Parse(s, provider ?? CultureInfo.InvariantCulture));

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) =>
        Wrap(double.TryParse(s, provider ?? CultureInfo.InvariantCulture, out var value), value, out result);

    static TSelf IUtf8SpanParsable<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TSelf.Constant(double.Parse(utf8Text, provider ?? CultureInfo.InvariantCulture));

    static bool IUtf8SpanParsable<TSelf>.TryParse(
        ReadOnlySpan<byte> utf8Text,
        IFormatProvider? provider,
        out TSelf result
    ) => Wrap(double.TryParse(utf8Text, provider ?? CultureInfo.InvariantCulture, out var value), value, out result);

    static TSelf INumberBase<TSelf>.Parse(string s, NumberStyles style, IFormatProvider? provider) =>
        TSelf.Constant(double.Parse(s, style, provider ?? CultureInfo.InvariantCulture));

    static TSelf INumberBase<TSelf>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) =>
        TSelf.Constant(double.Parse(s, style, provider ?? CultureInfo.InvariantCulture));

    static TSelf INumberBase<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, NumberStyles style, IFormatProvider? provider) =>
        TSelf.Constant(double.Parse(utf8Text, style, provider ?? CultureInfo.InvariantCulture));

    static bool INumberBase<TSelf>.TryParse(
        string? s,
        NumberStyles style,
        IFormatProvider? provider,
        out TSelf result
    ) => Wrap(double.TryParse(s, style, provider ?? CultureInfo.InvariantCulture, out var value), value, out result);

    static bool INumberBase<TSelf>.TryParse(
        ReadOnlySpan<char> s,
        NumberStyles style,
        IFormatProvider? provider,
        out TSelf result
    ) => Wrap(double.TryParse(s, style, provider ?? CultureInfo.InvariantCulture, out var value), value, out result);

    static bool INumberBase<TSelf>.TryParse(
        ReadOnlySpan<byte> utf8Text,
        NumberStyles style,
        IFormatProvider? provider,
        out TSelf result
    ) =>
        Wrap(
            double.TryParse(utf8Text, style, provider ?? CultureInfo.InvariantCulture, out var value),
            value,
            out result
        );

    static bool INumberBase<TSelf>.TryConvertFromChecked<TOther>(TOther value, out TSelf result) =>
        Wrap(true, double.CreateChecked(value), out result);

    static bool INumberBase<TSelf>.TryConvertFromSaturating<TOther>(TOther value, out TSelf result) =>
        Wrap(true, double.CreateSaturating(value), out result);

    static bool INumberBase<TSelf>.TryConvertFromTruncating<TOther>(TOther value, out TSelf result) =>
        Wrap(true, double.CreateTruncating(value), out result);

    static bool INumberBase<TSelf>.TryConvertToChecked<TOther>(TSelf value, out TOther result)
    {
        result = TOther.CreateChecked(TSelf.ToPlain(value));
        return true;
    }

    static bool INumberBase<TSelf>.TryConvertToSaturating<TOther>(TSelf value, out TOther result)
    {
        result = TOther.CreateSaturating(TSelf.ToPlain(value));
        return true;
    }

    static bool INumberBase<TSelf>.TryConvertToTruncating<TOther>(TSelf value, out TOther result)
    {
        result = TOther.CreateTruncating(TSelf.ToPlain(value));
        return true;
    }

    int IFloatingPoint<TSelf>.GetExponentByteCount() => Bits(Value).GetExponentByteCount();

    int IFloatingPoint<TSelf>.GetExponentShortestBitLength() => Bits(Value).GetExponentShortestBitLength();

    int IFloatingPoint<TSelf>.GetSignificandBitLength() => Bits(Value).GetSignificandBitLength();

    int IFloatingPoint<TSelf>.GetSignificandByteCount() => Bits(Value).GetSignificandByteCount();

    bool IFloatingPoint<TSelf>.TryWriteExponentBigEndian(Span<byte> destination, out int bytesWritten) =>
        Bits(Value).TryWriteExponentBigEndian(destination, out bytesWritten);

    bool IFloatingPoint<TSelf>.TryWriteExponentLittleEndian(Span<byte> destination, out int bytesWritten) =>
        Bits(Value).TryWriteExponentLittleEndian(destination, out bytesWritten);

    bool IFloatingPoint<TSelf>.TryWriteSignificandBigEndian(Span<byte> destination, out int bytesWritten) =>
        Bits(Value).TryWriteSignificandBigEndian(destination, out bytesWritten);

    bool IFloatingPoint<TSelf>.TryWriteSignificandLittleEndian(Span<byte> destination, out int bytesWritten) =>
        Bits(Value).TryWriteSignificandLittleEndian(destination, out bytesWritten);

    private static IFloatingPoint<double> Bits(double value) => value;

    private static bool Wrap(bool parsed, double value, out TSelf result)
    {
        result = TSelf.Constant(value);
        return parsed;
    }
}
