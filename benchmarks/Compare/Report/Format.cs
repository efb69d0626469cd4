using System.Globalization;

namespace DualDiff.Benchmarks;

/// <summary>Numbers as the tables show them: three digits, a unit, the invariant culture.</summary>
internal static class Format
{
    public static string Time(double nanoseconds) =>
        nanoseconds switch
        {
            < 1e3 => $"{Digits(nanoseconds)} ns",
            < 1e6 => $"{Digits(nanoseconds / 1e3)} us",
            _ => $"{Digits(nanoseconds / 1e6)} ms",
        };

    public static string Digits(double value) =>
        value.ToString(
            value switch
            {
                < 10 => "0.00",
                < 100 => "0.0",
                _ => "0",
            },
            CultureInfo.InvariantCulture
        );

    public static string Bytes(double bytes) => Math.Round(bytes).ToString("#,0", CultureInfo.InvariantCulture);

    public static string Percent(double part) => Math.Round(100 * part).ToString(CultureInfo.InvariantCulture) + " %";
}
