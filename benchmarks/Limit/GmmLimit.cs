using System.Runtime.Intrinsics;

namespace DualDiff.Benchmarks;

/// <summary>The gradient of the Gaussian mixture by hand: row by row, every row forwards and straight back.</summary>
/// <param name="gmm">The mixture and its data.</param>
internal sealed partial class GmmLimit(Gmm gmm)
{
    private readonly int d = gmm.D;
    private readonly int components = gmm.K;
    private readonly double[] q = new double[gmm.Point.Length];

    /// <summary>The gradient, scalar.</summary>
    /// <returns>The value.</returns>
    public double Gradient(double[] p, double[] gradient)
    {
        Prepare(p);
        return Rows(0) + Finish(p, gradient);
    }

    private void Prepare(double[] p)
    {
        Array.Clear(bar);
        p.CopyTo(q, 0);
        for (var k = 0; k < components; k++)
        {
            for (var j = Diagonal(k); j < Diagonal(k) + d; j++)
            {
                q[k] += p[j];
                q[j] = Math.Exp(p[j]);
            }
        }
    }

    private int Diagonal(int k) => gmm.Icf + (k * gmm.Factor);

    private double Rows(int first)
    {
        var (main, z, y) = (new double[components], new double[components * d], new double[components * d]);
        var zBar = new double[d];
        var total = 0.0;
        for (var n = first; n < gmm.Rows.Length; n++)
        {
            var row = gmm.Rows[n];
            for (var k = 0; k < components; k++)
            {
                main[k] = q[k] - (0.5 * Distance(k, row, z.AsSpan(k * d, d), y.AsSpan(k * d, d)));
            }

            var max = main.Max();
            var sum = 0.0;
            for (var k = 0; k < components; k++)
            {
                main[k] = Math.Exp(main[k] - max);
                sum += main[k];
            }

            total += Math.Log(sum) + max;
            for (var k = 0; k < components; k++)
            {
                PullBack(k, main[k] / sum, z.AsSpan(k * d, d), y.AsSpan(k * d, d), zBar);
            }
        }

        return total;
    }

    private double Distance(int k, double[] row, Span<double> z, Span<double> y)
    {
        var mu = q.AsSpan(gmm.Mu + (k * d), d);
        var factor = q.AsSpan(Diagonal(k), gmm.Factor);
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = row[i] - mu[i];
            y[i] = factor[i] * z[i];
        }

        var o = d;
        for (var i = 0; i < z.Length; i++)
        {
            for (var j = i + 1; j < y.Length; j++)
            {
                y[j] += factor[o++] * z[i];
            }
        }

        var square = 0.0;
        foreach (var entry in y)
        {
            square += entry * entry;
        }

        return square;
    }

    private void PullBack(int k, double weight, Span<double> z, Span<double> y, Span<double> zBar)
    {
        var mu = bar.AsSpan(gmm.Mu + (k * d), d);
        var factor = q.AsSpan(Diagonal(k), gmm.Factor);
        var factorBar = bar.AsSpan(Diagonal(k), gmm.Factor);
        bar[k] += weight;
        for (var i = 0; i < z.Length; i++)
        {
            y[i] *= -weight;
            factorBar[i] += y[i] * z[i];
            zBar[i] = y[i] * factor[i];
        }

        var o = d;
        for (var i = 0; i < z.Length; i++)
        {
            for (var j = i + 1; j < y.Length; j++, o++)
            {
                factorBar[o] += y[j] * z[i];
                zBar[i] += y[j] * factor[o];
            }

            mu[i] -= zBar[i];
        }
    }

    private void PullBack(
        int k,
        Vector512<double> weight,
        Span<Vector512<double>> z,
        Span<Vector512<double>> y,
        Span<Vector512<double>> zBar
    )
    {
        var mu = laneBars.AsSpan(gmm.Mu + (k * d), d);
        var factor = q.AsSpan(Diagonal(k), gmm.Factor);
        var factorBar = laneBars.AsSpan(Diagonal(k), gmm.Factor);
        laneBars[k] += weight;
        for (var i = 0; i < z.Length; i++)
        {
            y[i] *= -weight;
            factorBar[i] = Vector512.FusedMultiplyAdd(y[i], z[i], factorBar[i]);
            zBar[i] = y[i] * factor[i];
        }

        var o = d;
        for (var i = 0; i < z.Length; i++)
        {
            var (entry, entryBar) = (z[i], zBar[i]);
            for (var j = i + 1; j < y.Length; j++, o++)
            {
                factorBar[o] = Vector512.FusedMultiplyAdd(y[j], entry, factorBar[o]);
                entryBar = Vector512.FusedMultiplyAdd(y[j], Vector512.Create(factor[o]), entryBar);
            }

            mu[i] -= entryBar;
        }
    }

    /// <summary>From the cotangents of q to those of the parameters, and the prior.</summary>
    private double Finish(double[] p, double[] gradient)
    {
        bar.CopyTo(gradient, 0);
        var max = p.AsSpan(0, components).ToArray().Max();
        var sum = 0.0;
        for (var k = 0; k < components; k++)
        {
            sum += Math.Exp(p[k] - max);
        }

        var count = gmm.Rows.Length;
        var value = -count * (Math.Log(sum) + max);
        var scale = gmm.Gamma * gmm.Gamma;
        for (var k = 0; k < components; k++)
        {
            gradient[k] -= count * Math.Exp(p[k] - max) / sum;
            var start = Diagonal(k);
            for (var j = start; j < start + gmm.Factor; j++)
            {
                value += 0.5 * scale * q[j] * q[j];
                if (j < start + d)
                {
                    value -= gmm.M * p[j];
                    gradient[j] = (gradient[j] * q[j]) + bar[k] + (scale * q[j] * q[j]) - gmm.M;
                }
                else
                {
                    gradient[j] += scale * q[j];
                }
            }
        }

        return value;
    }
}
