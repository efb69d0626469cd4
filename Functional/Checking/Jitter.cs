using System.Collections.Immutable;

namespace DualDiff;

/// <summary>
/// Rounding noise of derivatives, measured: how far they scatter over points a few ulps away. Where the terms of a
/// derivative cancel exactly in one mode, another mode may leave a few ulps of the terms, which no other number shows.
/// </summary>
/// <remarks>The point itself is left out, and each side is taken alone: a wrong value at one point, or a jump there, is no noise.</remarks>
internal static class Jitter
{
    private const int Neighbours = 3;
    private const double Shift = 4.0 / (1L << 52);
    private const double Safety = 16;

    /// <summary>A bound on the noise of every entry.</summary>
    /// <param name="read">The derivatives at a point in all modes.</param>
    /// <param name="x">The point; not changed.</param>
    public static double[,] Of(Func<double[], ImmutableArray<(string Mode, double[,] Values)>> read, double[] x)
    {
        var (left, right) = (Side(-1), Side(1));
        return Matrices.Build(left.GetLength(0), x.Length, (i, j) => Safety * Math.Min(left[i, j], right[i, j]));

        double[,] Side(int sign)
        {
            var points = Enumerable
                .Range(1, Neighbours)
                .Select(neighbour => read([.. x.Select((value, i) => value + (sign * Move(value, i, neighbour)))]))
                .ToList();
            var modes = Enumerable.Range(0, points[0].Length).ToList();
            return Matrices.Build(
                points[0][0].Values.GetLength(0),
                x.Length,
                (i, j) => modes.Max(mode => Scatter([.. points.Select(point => point[mode].Values[i, j])]))
            );
        }
    }

    private static double Scatter(double[] values) =>
        Array.TrueForAll(values, double.IsFinite) ? values.Max() - values.Min() : 0;

    /// <summary>A few ulps, different from input to input.</summary>
    private static double Move(double value, int input, int neighbour) =>
        Shift * (neighbour + (input % 3)) * (value == 0 ? 1 : Math.Abs(value));
}
