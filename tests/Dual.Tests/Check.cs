using System.Globalization;

namespace DualDiff.Tests;

/// <summary>Comparisons that say what they compared.</summary>
internal static class Check
{
    /// <summary>Same bits; NaN only with NaN, whatever its payload.</summary>
    public static bool SameBits(double got, double want) =>
        BitConverter.DoubleToInt64Bits(got) == BitConverter.DoubleToInt64Bits(want)
        || (double.IsNaN(got) && double.IsNaN(want));

    public static void Bits(double got, double want, string what)
    {
        if (!SameBits(got, want))
        {
            Assert.Fail($"{what}: got {Text(got)}, want {Text(want)} to the bit");
        }
    }

    public static void Bits(IReadOnlyList<double> got, IReadOnlyList<double> want, string what)
    {
        Assert.Equal(want.Count, got.Count);
        for (var i = 0; i < want.Count; i++)
        {
            Bits(got[i], want[i], $"{what}[{i}]");
        }
    }

    /// <summary>Relative error within <paramref name="tolerance"/>; a tiny result may be off by a few of the smallest steps.</summary>
    public static void Relative(double got, double want, double tolerance, string what)
    {
        if (!IsNear(got, want, tolerance))
        {
            Assert.Fail(
                $"{what}: got {Text(got)}, want {Text(want)}, relative error {Ulps.RelativeError(got, want):E1}"
            );
        }
    }

    public static bool IsNear(double got, double want, double tolerance) =>
        Ulps.RelativeError(got, want) <= tolerance
        || (Math.Abs(want) < SmallestNormal && Math.Abs(got - want) <= 8 * double.Epsilon);

    /// <summary>
    /// Agrees with a difference quotient as far as that knows itself, or to nine digits: now and then two extrapolations
    /// agree by chance and promise more than they hold. A quotient that knows nothing is a failure too.
    /// </summary>
    public static void Difference(double got, DifferenceEstimate want, string what)
    {
        var size = Math.Max(Math.Abs(want.Value), 1);
        var tolerance = (8 * want.Error) + (1e-9 * size);
        if (!(Math.Abs(got - want.Value) <= tolerance && tolerance <= 1e-5 * size))
        {
            Assert.Fail($"{what}: got {Text(got)}, differences give {Text(want.Value)} ± {want.Error:E1}");
        }
    }

    public static string Text(double x) => x.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>2⁻¹⁰²².</summary>
    private const double SmallestNormal = 2.2250738585072014e-308;
}
