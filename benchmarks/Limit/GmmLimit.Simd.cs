using System.Runtime.Intrinsics;

namespace DualDiff.Benchmarks;

// Eight rows at a time in SIMD registers.
internal sealed partial class GmmLimit
{
    private static readonly int Lanes = Vector512<double>.Count;

    // Cotangents of q, and the same in lanes, eight rows at a time.
    private readonly double[] bar = new double[gmm.Point.Length];
    private readonly Vector512<double>[] laneBars = new Vector512<double>[gmm.Point.Length];

    /// <summary>The gradient, eight rows at a time in SIMD registers.</summary>
    /// <returns>The value.</returns>
    public double GradientSimd(double[] p, double[] gradient)
    {
        Prepare(p);
        Array.Clear(laneBars);
        var whole = gmm.Rows.Length / Lanes * Lanes;
        var value = LaneRows(whole);
        for (var i = 0; i < bar.Length; i++)
        {
            bar[i] = Vector512.Sum(laneBars[i]);
        }

        return value + Rows(whole) + Finish(p, gradient);
    }

    private double LaneRows(int end)
    {
        var main = new Vector512<double>[components];
        var (z, y) = (new Vector512<double>[components * d], new Vector512<double>[components * d]);
        var rows = new Vector512<double>[d];
        var zBar = new Vector512<double>[d];
        var total = Vector512<double>.Zero;
        for (var n = 0; n < end; n += Lanes)
        {
            for (var i = 0; i < d; i++)
            {
                var data = gmm.Rows;
                rows[i] = Vector512.Create(
                    data[n][i],
                    data[n + 1][i],
                    data[n + 2][i],
                    data[n + 3][i],
                    data[n + 4][i],
                    data[n + 5][i],
                    data[n + 6][i],
                    data[n + 7][i]
                );
            }

            var max = Vector512.Create(double.NegativeInfinity);
            for (var k = 0; k < components; k++)
            {
                main[k] = Vector512.Create(q[k]) - (0.5 * Distance(k, rows, z.AsSpan(k * d, d), y.AsSpan(k * d, d)));
                max = Vector512.Max(max, main[k]);
            }

            var sum = Vector512<double>.Zero;
            for (var k = 0; k < components; k++)
            {
                main[k] = Vector512.Exp(main[k] - max);
                sum += main[k];
            }

            total += Vector512.Log(sum) + max;
            for (var k = 0; k < components; k++)
            {
                PullBack(k, main[k] / sum, z.AsSpan(k * d, d), y.AsSpan(k * d, d), zBar);
            }
        }

        return Vector512.Sum(total);
    }

    private Vector512<double> Distance(
        int k,
        ReadOnlySpan<Vector512<double>> row,
        Span<Vector512<double>> z,
        Span<Vector512<double>> y
    )
    {
        var mu = q.AsSpan(gmm.Mu + (k * d), d);
        var factor = q.AsSpan(Diagonal(k), gmm.Factor);
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = row[i] - Vector512.Create(mu[i]);
            y[i] = factor[i] * z[i];
        }

        var o = d;
        for (var i = 0; i < z.Length; i++)
        {
            var entry = z[i];
            for (var j = i + 1; j < y.Length; j++)
            {
                y[j] = Vector512.FusedMultiplyAdd(Vector512.Create(factor[o++]), entry, y[j]);
            }
        }

        var square = Vector512<double>.Zero;
        foreach (var entry in y)
        {
            square = Vector512.FusedMultiplyAdd(entry, entry, square);
        }

        return square;
    }
}
