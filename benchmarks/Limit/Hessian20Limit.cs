using System.Numerics;

namespace DualDiff.Benchmarks;

/// <summary>The 20 x 20 Hessian by hand: two rank-two terms, a diagonal and the neighbours.</summary>
internal static class Hessian20Limit
{
    /// <summary>Scalar.</summary>
    public static void Hessian(ReadOnlySpan<double> x, Span<double> hessian, Span<double> cosines) =>
        Hessian<ScalarRow>(x, hessian, cosines);

    /// <summary>The rows in SIMD registers.</summary>
    public static void HessianSimd(ReadOnlySpan<double> x, Span<double> hessian, Span<double> cosines) =>
        Hessian<SimdRow>(x, hessian, cosines);

    /// <param name="x">The point.</param>
    /// <param name="hessian">The matrix by rows.</param>
    /// <param name="cosines">Working memory, as long as x.</param>
    private static void Hessian<TRow>(ReadOnlySpan<double> x, Span<double> hessian, Span<double> cosines)
        where TRow : IRow
    {
        var n = x.Length;
        var (sines, squares) = (0.0, 1.0);
        for (var i = 0; i < n; i++)
        {
            (hessian[(i * n) + i], cosines[i]) = Math.SinCos(x[i]);
            sines += hessian[(i * n) + i];
            squares += x[i] * x[i];
        }

        var (exp, log) = (Math.Exp(0.05 * sines), Math.Log(squares));
        var both = 0.0025 * exp * log;
        var mixed = 0.1 * exp / squares;
        var (curved, diagonal) = (-4 * exp / (squares * squares), 2 * exp / squares);
        for (var i = 0; i < n; i++)
        {
            var row = hessian.Slice(i * n, n);
            var sine = row[i];
            var ofCosine = (both * cosines[i]) + (mixed * x[i]);
            var ofX = (mixed * cosines[i]) + (curved * x[i]);
            TRow.Combine(row, ofCosine, cosines, ofX, x);

            row[i] += diagonal - (0.05 * exp * log * sine);
            if (i > 0)
            {
                row[i - 1] += 1;
            }

            if (i + 1 < n)
            {
                row[i + 1] += 1;
            }
        }
    }

    private interface IRow
    {
        /// <summary><c>z = a x + b y</c>.</summary>
        static abstract void Combine(
            Span<double> z,
            double a,
            ReadOnlySpan<double> x,
            double b,
            ReadOnlySpan<double> y
        );
    }

    private readonly struct ScalarRow : IRow
    {
        public static void Combine(Span<double> z, double a, ReadOnlySpan<double> x, double b, ReadOnlySpan<double> y)
        {
            for (var j = 0; j < z.Length; j++)
            {
                z[j] = (a * x[j]) + (b * y[j]);
            }
        }
    }

    private readonly struct SimdRow : IRow
    {
        public static void Combine(Span<double> z, double a, ReadOnlySpan<double> x, double b, ReadOnlySpan<double> y)
        {
            var j = 0;
            for (; j + Vector<double>.Count <= z.Length; j += Vector<double>.Count)
            {
                ((a * new Vector<double>(x[j..])) + (b * new Vector<double>(y[j..]))).CopyTo(z[j..]);
            }

            ScalarRow.Combine(z[j..], a, x[j..], b, y[j..]);
        }
    }
}
