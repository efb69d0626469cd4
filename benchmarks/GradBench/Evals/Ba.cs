using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace DualDiff.GradBench;

/// <summary>
/// Bundle adjustment: how far observed points of a picture are from where camera and point say; one block of 2 x 15 slopes
/// for each observation, eight columns at a time.
/// </summary>
internal static class Ba
{
    /// <summary>Rotation (3), centre (3), focal length, principal point (2), distortion (2).</summary>
    private const int CameraSize = 11;

    private const int PointSize = 3;

    /// <summary>A camera, a point, and the weight of the observation.</summary>
    public const int Inputs = CameraSize + PointSize + 1;

    public static Module Module { get; } =
        new(
            "ba",
            Function.Prepared<Input, ObjectiveOutput>("objective", Objective),
            Function.Prepared<Input, JacobianOutput>("jacobian", Jacobian)
        );

    public static Func<ObjectiveOutput> Objective(Input input)
    {
        var problem = new Problem(input);
        var (errors, weightErrors) = (new double[2 * input.P], new double[input.P]);
        return () =>
        {
            Span<double> x = stackalloc double[Inputs];
            for (var i = 0; i < input.P; i++)
            {
                problem.Read(i, x);
                (errors[2 * i], errors[(2 * i) + 1]) = Residual<double>(x, input.Feat[0], input.Feat[1]);
                weightErrors[i] = WeightError(x[^1]);
            }

            return new(new(errors[..2], input.P), new(weightErrors[0], input.P));
        };
    }

    public static Func<JacobianOutput> Jacobian(Input input)
    {
        var (problem, matrix) = (new Problem(input), new SparseMatrix(input.P));
        return () =>
        {
            matrix.Clear();
            Span<double> x = stackalloc double[Inputs];
            var lifted = new Dual[Inputs];
            Span<int> columns = stackalloc int[Inputs];
            var rows = new double[2, Inputs];
            for (var i = 0; i < input.P; i++)
            {
                problem.Read(i, x);
                problem.ReadColumns(i, columns);
                for (var start = 0; start < Inputs; start += Dual.LaneCount)
                {
                    Lift(x, lifted, start);
                    var (first, second) = Residual<Dual>(lifted, input.Feat[0], input.Feat[1]);
                    for (var j = start; j < Math.Min(start + Dual.LaneCount, Inputs); j++)
                    {
                        rows[0, j] = first.Tangent(j - start);
                        rows[1, j] = second.Tangent(j - start);
                    }
                }

                matrix.AddRow(columns, rows, 0);
                matrix.AddRow(columns, rows, 1);
            }

            for (var i = 0; i < input.P; i++)
            {
                problem.ReadColumns(i, columns);
                problem.Read(i, x);
                matrix.AddRow(columns[^1], WeightError(Dual.Variable(x[^1], 0)).Tangent(0));
            }

            return new(matrix.Sample(matrix.Rows), matrix.Sample(matrix.Columns), matrix.Sample(matrix.Values));
        };
    }

    /// <summary>The inputs as dual numbers, eight of them with a direction of their own.</summary>
    private static void Lift(ReadOnlySpan<double> x, Span<Dual> lifted, int start)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var lane = i - start;
            lifted[i] = lane >= 0 && lane < Dual.LaneCount ? Dual.Variable(x[i], lane) : x[i];
        }
    }

    /// <summary>The weighted difference between where the camera sees the point and where it was observed.</summary>
    [SkipLocalsInit]
    public static (T Horizontal, T Vertical) Residual<T>(ReadOnlySpan<T> x, T observedAcross, T observedDown)
        where T : IFloatingPointIeee754<T>
    {
        var (p, q, r) = Rotate(x, x[11] - x[3], x[12] - x[4], x[13] - x[5]);
        var (u, v) = (p / r, q / r);
        var square = (u * u) + (v * v);
        var distortion = T.One + (x[9] * square) + (x[10] * square * square);
        return (
            x[14] * ((u * distortion * x[6]) + x[7] - observedAcross),
            x[14] * ((v * distortion * x[6]) + x[8] - observedDown)
        );
    }

    private static T WeightError<T>(T weight)
        where T : IFloatingPointIeee754<T> => T.One - (weight * weight);

    /// <summary>Rodrigues' formula: (a, b, c) turned around the axis x[0..3] by its length.</summary>
    private static (T, T, T) Rotate<T>(ReadOnlySpan<T> x, T a, T b, T c)
        where T : IFloatingPointIeee754<T>
    {
        var square = (x[0] * x[0]) + (x[1] * x[1]) + (x[2] * x[2]);
        if (square == T.Zero)
        {
            // The limit at no rotation, with its first derivative.
            return (a + ((x[1] * c) - (x[2] * b)), b + ((x[2] * a) - (x[0] * c)), c + ((x[0] * b) - (x[1] * a)));
        }

        var angle = T.Sqrt(square);
        var (sin, cos) = T.SinCos(angle);
        var (k, l, m) = (x[0] / angle, x[1] / angle, x[2] / angle);
        var along = ((k * a) + (l * b) + (m * c)) * (T.One - cos);
        return (
            (a * cos) + (((l * c) - (m * b)) * sin) + (k * along),
            (b * cos) + (((m * a) - (k * c)) * sin) + (l * along),
            (c * cos) + (((k * b) - (l * a)) * sin) + (m * along)
        );
    }

    /// <summary>n cameras, m points, p observations; the suite sends one of each, to be repeated.</summary>
    public sealed record Input(int N, int M, int P, double[] Cam, double[] X, double W, double[] Feat);

    public sealed record ObjectiveOutput(Repeated ReprojError, RepeatedOne WErr);

    public sealed record Repeated(double[] Elements, [property: JsonPropertyName("repeated")] int Count);

    public sealed record RepeatedOne(double Element, int Repeated);

    public sealed record JacobianOutput(int[] Rows, int[] Cols, double[] Vals);

    /// <summary>Cameras, points and weights, repeated: observation i is of camera i mod n and point i mod m.</summary>
    private sealed class Problem(Input input)
    {
        private readonly double[][] cameras = [.. Enumerable.Range(0, input.N).Select(_ => input.Cam.ToArray())];
        private readonly double[][] points = [.. Enumerable.Range(0, input.M).Select(_ => input.X.ToArray())];
        private readonly double[] weights = [.. Enumerable.Repeat(input.W, input.P)];

        public void Read(int observation, Span<double> x)
        {
            cameras[observation % input.N].CopyTo(x);
            points[observation % input.M].CopyTo(x[CameraSize..]);
            x[^1] = weights[observation];
        }

        public void ReadColumns(int observation, Span<int> columns)
        {
            for (var j = 0; j < CameraSize; j++)
            {
                columns[j] = (CameraSize * (observation % input.N)) + j;
            }

            for (var j = 0; j < PointSize; j++)
            {
                columns[CameraSize + j] = (CameraSize * input.N) + (PointSize * (observation % input.M)) + j;
            }

            columns[^1] = (CameraSize * input.N) + (PointSize * input.M) + observation;
        }
    }
}
