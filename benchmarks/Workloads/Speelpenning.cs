using System.Numerics;

namespace DualDiff.Benchmarks;

/// <summary>Speelpenning's product, <c>f(x) = x[0] x[1] ... x[n-1]</c>: one multiplication an input, and nothing else.</summary>
internal static class Speelpenning
{
    public const int Size = 1000;

    public static double[] Input(int n) => [.. Enumerable.Range(0, n).Select(i => (i + 1.0) / (i + 2.0))];

    public static int Operations(int n) => n - 1;

    public static T F<T>(T[] x)
        where T : INumberBase<T>
    {
        var product = x[0];
        for (var i = 1; i < x.Length; i++)
        {
            product *= x[i];
        }

        return product;
    }
}
