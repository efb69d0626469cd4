using System.Numerics;

namespace DualDiff.Benchmarks;

/// <summary>A function of 20 numbers with a dense Hessian: <c>exp(0.05 Σ sin x[i]) log(1 + Σ x[i]²) + Σ x[i] x[i+1]</c>.</summary>
internal static class Hessian20
{
    public const int Size = 20;

    public static double[] Input() => [.. Enumerable.Range(0, Size).Select(i => 0.2 + (((3 * i) + 1) % 7 / 7.0))];

    /// <summary>Four a component, two a neighbour, and the five that join them.</summary>
    public const int Operations = (4 * Size) + (2 * (Size - 1)) + 5;

    public static T F<T>(T[] x)
        where T : IFloatingPointIeee754<T>
    {
        var (sines, squares, neighbours) = (T.Zero, T.One, T.Zero);
        for (var i = 0; i < x.Length; i++)
        {
            sines += T.Sin(x[i]);
            squares += x[i] * x[i];
        }

        for (var i = 0; i + 1 < x.Length; i++)
        {
            neighbours += x[i] * x[i + 1];
        }

        return (T.Exp(T.CreateChecked(0.05) * sines) * T.Log(squares)) + neighbours;
    }
}
