using System.Numerics;

namespace DualDiff.Benchmarks;

/// <summary>The dense Jacobian of the chain by hand, O(n²): rows of dy upwards, one row dz downwards.</summary>
internal static class ChainLimit
{
    /// <param name="x">The point.</param>
    /// <param name="result">The n values.</param>
    /// <param name="jacobian">The matrix by rows; holds the rows of dy on the way.</param>
    /// <param name="work">2 n numbers.</param>
    public static void Jacobian(double[] x, double[] result, double[] jacobian, double[] work)
    {
        var n = x.Length;
        var y = work.AsSpan(0, n);
        var dz = work.AsSpan(n, n);
        Array.Clear(jacobian);
        for (var i = 0; i < n; i++)
        {
            (y[i], var cosine) = Math.SinCos(i == 0 ? x[0] : x[i] + (0.5 * y[i - 1]));
            var row = jacobian.AsSpan(i * n, n);
            if (i > 0)
            {
                Scale(jacobian.AsSpan((i - 1) * n, i), 0.5 * cosine, row);
            }

            row[i] = cosine;
        }

        var z = y[n - 1];
        jacobian.AsSpan((n - 1) * n, n).CopyTo(dz);
        Finish(x, n - 1, z, dz, result, jacobian.AsSpan((n - 1) * n, n));
        for (var i = n - 2; i >= 0; i--)
        {
            var row = jacobian.AsSpan(i * n, n);
            var (sin, cos) = Math.SinCos(y[i] + (0.5 * z));
            z = cos;
            Combine(row, dz, -sin);
            Finish(x, i, z, dz, result, row);
        }
    }

    private static void Finish(double[] x, int i, double z, Span<double> dz, double[] result, Span<double> row)
    {
        result[i] = z * x[i];
        Scale(dz, x[i], row);
        row[i] += z;
    }

    private static void Scale(ReadOnlySpan<double> source, double factor, Span<double> target)
    {
        var j = 0;
        for (; j + Vector<double>.Count <= source.Length; j += Vector<double>.Count)
        {
            (new Vector<double>(source[j..]) * factor).CopyTo(target[j..]);
        }

        for (; j < source.Length; j++)
        {
            target[j] = source[j] * factor;
        }
    }

    /// <summary><c>dz = factor (dy + dz/2)</c>.</summary>
    private static void Combine(ReadOnlySpan<double> dy, Span<double> dz, double factor)
    {
        var j = 0;
        for (; j + Vector<double>.Count <= dz.Length; j += Vector<double>.Count)
        {
            var sum = new Vector<double>(dy[j..]) + (0.5 * new Vector<double>(dz[j..]));
            (factor * sum).CopyTo(dz[j..]);
        }

        for (; j < dz.Length; j++)
        {
            dz[j] = factor * (dy[j] + (0.5 * dz[j]));
        }
    }
}
