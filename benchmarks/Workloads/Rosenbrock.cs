using System.Numerics;

namespace DualDiff.Benchmarks;

/// <summary>Rosenbrock's valley, <c>f(x) = Σ 100 (x[i+1] - x[i]²)² + (1 - x[i])²</c>: eight cheap operations a term.</summary>
internal static class Rosenbrock
{
    public static readonly int[] Sizes = [10, 100, 1000, 10000];

    public static double[] Input(int n) => [.. Enumerable.Range(0, n).Select(i => 0.5 + (((7 * i) + 3) % 11 / 11.0))];

    /// <summary>The direction of the Hessian-vector product.</summary>
    public static double[] Tangent(int n) => [.. Enumerable.Range(0, n).Select(i => (((3 * i) + 5) % 7 / 7.0) - 0.4)];

    public static int Operations(int n) => 8 * (n - 1);

    public static T F<T>(T[] x)
        where T : INumberBase<T>
    {
        var hundred = T.CreateChecked(100);
        var sum = T.Zero;
        for (var i = 0; i + 1 < x.Length; i++)
        {
            var t = x[i + 1] - (x[i] * x[i]);
            var u = T.One - x[i];
            sum += (hundred * t * t) + (u * u);
        }

        return sum;
    }
}
