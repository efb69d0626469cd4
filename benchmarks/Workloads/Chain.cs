using System.Numerics;

namespace DualDiff.Benchmarks;

/// <summary>
/// A chain with a dense n x n Jacobian: <c>y[i] = sin(x[i] + y[i-1]/2)</c> upwards, <c>z[i] = cos(y[i] + z[i+1]/2)</c> downwards,
/// <c>out[i] = z[i] x[i]</c>. The function costs 2n trigonometric calls, its Jacobian n² numbers.
/// </summary>
internal static class Chain
{
    public static readonly int[] Sizes = [16, 64, 256];

    public static double[] Input(int n) => [.. Enumerable.Range(0, n).Select(i => 0.1 + (((5 * i) + 2) % 13 / 13.0))];

    public static int Operations(int n) => 1 + (6 * (n - 1)) + n;

    public static T[] F<T>(T[] x)
        where T : IFloatingPointIeee754<T>
    {
        var half = T.CreateChecked(0.5);
        var y = new T[x.Length];
        y[0] = T.Sin(x[0]);
        for (var i = 1; i < x.Length; i++)
        {
            y[i] = T.Sin(x[i] + (y[i - 1] * half));
        }

        var z = y[^1];
        var result = new T[x.Length];
        result[^1] = z * x[^1];
        for (var i = x.Length - 2; i >= 0; i--)
        {
            z = T.Cos(y[i] + (z * half));
            result[i] = z * x[i];
        }

        return result;
    }
}
