namespace DualDiff.GradBench;

/// <summary>
/// Hand tracking (ADBench): distances between measured points and a skinned hand model in a pose theta; all columns of the
/// Jacobian in forward mode, eight at a time. The same generic code gives the values.
/// </summary>
internal static class Ht
{
    public static Module Module { get; } =
        new(
            "ht",
            Function.Prepared<Input, double[]>("objective", Objective),
            Function.Prepared<Input, double[][]>("jacobian", Jacobian)
        );

    public static Func<double[]> Objective(Input input)
    {
        var hand = new Hand(input.Data.Model);
        return () =>
            Array.ConvertAll(
                Distances<Plain>(input, hand, Array.ConvertAll(input.Theta, Plain.Constant), default, default),
                distance => distance.Value
            );
    }

    public static Func<double[][]> Jacobian(Input input)
    {
        var hand = new Hand(input.Data.Model);
        // Every point has two coordinates u of its own on its triangle: one shift of all of them gives all their columns.
        var jacobian =
            input.Us.Length == 0
                ? Forward.Jacobian(theta => Distances<Dual>(input, hand, theta, 0, 0))
                : Forward.Jacobian(x => Distances(input, hand, x[2..], x[0], x[1]));
        double[] point = input.Us.Length == 0 ? input.Theta : [0, 0, .. input.Theta];
        return () => Rows(jacobian(point));
    }

    private static T[] Distances<T>(Input input, Hand hand, T[] theta, T firstShift, T secondShift)
        where T : struct, IReal<T>
    {
        var vertices = hand.Vertices(theta);
        var (points, targets) = (input.Data.Points, input.Data.Correspondences);
        var distances = new T[3 * points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                distances[(3 * i) + j] = T.Constant(points[i][j]) - OnHand(i, j);
            }
        }

        return distances;

        T OnHand(int i, int j)
        {
            if (input.Us.Length == 0)
            {
                return vertices[(3 * targets[i]) + j];
            }

            var corners = input.Data.Model.Triangles[targets[i]];
            var (u, v) = (T.Constant(input.Us[i][0]) + firstShift, T.Constant(input.Us[i][1]) + secondShift);
            var (a, b, c) = (
                vertices[(3 * corners[0]) + j],
                vertices[(3 * corners[1]) + j],
                vertices[(3 * corners[2]) + j]
            );
            return (u * a) + (v * b) + ((T.One - u - v) * c);
        }
    }

    private static double[][] Rows(double[,] matrix)
    {
        var rows = new double[matrix.GetLength(0)][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new double[matrix.GetLength(1)];
            for (var j = 0; j < rows[i].Length; j++)
            {
                rows[i][j] = matrix[i, j];
            }
        }

        return rows;
    }

    public sealed record Input(double[] Theta, HandData Data, double[][] Us);

    public sealed record HandData(HandModel Model, int[] Correspondences, double[][] Points);

    public sealed record HandModel(
        int[] Parents,
        double[][][] BaseRelatives,
        double[][][] InverseBaseAbsolutes,
        double[][] BasePositions,
        double[][] Weights,
        int[][] Triangles,
        bool IsMirrored
    );
}
