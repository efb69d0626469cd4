using System.Numerics;

namespace DualDiff.GradBench;

/// <summary>
/// The sum of squared distances from points to the nearest of k centroids; Newton's step, which is the gradient divided by
/// the diagonal of the Hessian. Who is nearest is found on doubles; only the distance to it is differentiated.
/// </summary>
internal static class KMeans
{
    /// <summary>Points of a cluster on one tape.</summary>
    private const int Together = 64;

    public static Module Module { get; } =
        new("kmeans", Function.Of<Input, double>("cost", Cost), Function.Of<Input, double[][]>("dir", Direction));

    public static double Cost(Input input)
    {
        var cost = 0.0;
        foreach (var point in input.Points)
        {
            cost += Nearest(point, input.Centroids).Distance;
        }

        return cost;
    }

    public static double[][] Direction(Input input)
    {
        var clusters = input.Points.ToLookup(point => Nearest(point, input.Centroids).Index);
        return [.. input.Centroids.Select((centroid, k) => Step(centroid, clusters[k]))];
    }

    /// <summary>The part of one centroid. The Hessian is diagonal, so its product with ones is its diagonal.</summary>
    private static double[] Step(double[] centroid, IEnumerable<double[]> cluster)
    {
        var point = centroid.ToReals();
        var ones = Array.ConvertAll(point, _ => Real.One);
        var (gradient, diagonal) = (new double[point.Length], new double[point.Length]);
        foreach (var block in cluster.Chunk(Together))
        {
            var (slopes, curvatures) = Diff.GradAndHvp((Real[] c) => SquaredDistances(c, block))(point, ones);
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] += slopes[i].Value;
                diagonal[i] += curvatures[i].Value;
            }
        }

        return [.. gradient.Zip(diagonal, (slope, curvature) => slope / curvature)];
    }

    private static Real SquaredDistances(Real[] centroid, double[][] points)
    {
        var sum = Real.Zero;
        foreach (var point in points)
        {
            for (var i = 0; i < point.Length; i++)
            {
                var difference = centroid[i] - point[i];
                sum += difference * difference;
            }
        }

        return sum;
    }

    private static (int Index, double Distance) Nearest(double[] point, double[][] centroids)
    {
        var (index, closest) = (-1, double.PositiveInfinity);
        for (var k = 0; k < centroids.Length; k++)
        {
            var distance = SquaredDistance(point, centroids[k]);
            (index, closest) = distance < closest ? (k, distance) : (index, closest);
        }

        return (index, closest);
    }

    private static double SquaredDistance(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sums = Vector<double>.Zero;
        while (x.Length >= Vector<double>.Count)
        {
            var difference = new Vector<double>(x) - new Vector<double>(y);
            sums += difference * difference;
            x = x[Vector<double>.Count..];
            y = y[Vector<double>.Count..];
        }

        var sum = Vector.Sum(sums);
        for (var i = 0; i < x.Length; i++)
        {
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        }

        return sum;
    }

    public sealed record Input(double[][] Points, double[][] Centroids);
}
