using System.Globalization;
using Xunit;

namespace DualDiff.Tests;

/// <summary>Comparisons of numbers, with a message that says what was compared.</summary>
internal static class Check
{
    /// <summary>The same number; zeros of both signs are equal, NaN only with NaN.</summary>
    public static void Exact(double want, double got, object what)
    {
        if (want != got && !(double.IsNaN(want) && double.IsNaN(got)))
        {
            Fail(want, got, what);
        }
    }

    /// <summary>The same bits.</summary>
    public static void Bits(double want, double got, object what)
    {
        if (BitConverter.DoubleToInt64Bits(want) != BitConverter.DoubleToInt64Bits(got))
        {
            Fail(want, got, what);
        }
    }

    /// <summary>The same bits, component by component.</summary>
    public static void Bits(double[] want, double[] got, object what)
    {
        Assert.Equal(want.Length, got.Length);
        for (var i = 0; i < want.Length; i++)
        {
            Bits(want[i], got[i], $"{what}, component {i}");
        }
    }

    /// <summary>The same bits, entry by entry.</summary>
    public static void Bits(double[,] want, double[,] got, object what)
    {
        Assert.Equal((want.GetLength(0), want.GetLength(1)), (got.GetLength(0), got.GetLength(1)));
        ForEach(want, (i, j) => Bits(want[i, j], got[i, j], $"{what}, entry {i}, {j}"));
    }

    /// <summary>Equal to some relative error; NaN only with NaN, infinities only with themselves.</summary>
    public static void Near(double want, double got, object what, double relative = 1e-13)
    {
        if (Ulps.RelativeError(got, want) > relative)
        {
            Fail(want, got, what);
        }
    }

    /// <summary>Equal to some ulps of the terms that were added, or lost below the smallest numbers on the way.</summary>
    public static void InTerms(double want, double got, double terms, double ulps, object what)
    {
        if (!(Math.Abs(want - got) <= (ulps * Math.ScaleB(1, -52) * terms) + 1e-290))
        {
            Fail(want, got, $"{what} (terms {terms.ToString(CultureInfo.InvariantCulture)})");
        }
    }

    public static void ForEach<T>(T[,] matrix, Action<int, int> action)
    {
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            for (var j = 0; j < matrix.GetLength(1); j++)
            {
                action(i, j);
            }
        }
    }

    private static void Fail(double want, double got, object what) =>
        Assert.Fail(FormattableString.Invariant($"{what}: want {want:R}, got {got:R}"));
}
