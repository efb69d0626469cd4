namespace DualDiff.Benchmarks;

/// <summary>The 2 x 15 Jacobian of the bundle-adjustment residual by hand, both rows pulled back through one rotation.</summary>
internal static class BundleAdjustmentLimit
{
    /// <summary>Value and Jacobian, the matrix row by row.</summary>
    public static (double First, double Second) Jacobian(double[] x, double[] feature, double[] jacobian)
    {
        var y = new Vector(x[11] - x[3], x[12] - x[4], x[13] - x[5]);
        var angle = Math.Sqrt((x[0] * x[0]) + (x[1] * x[1]) + (x[2] * x[2]));
        var axis = new Vector(x[0], x[1], x[2]) * (1 / angle);
        var (sin, cos) = Math.SinCos(angle);
        var (along, cross, rest) = (axis.Dot(y), axis.Cross(y), 1 - cos);
        var p = (y * cos) + (cross * sin) + (axis * (along * rest));

        var depth = 1 / p.Z;
        var (u, v) = (p.X * depth, p.Y * depth);
        var q = (u * u) + (v * v);
        var distortion = 1 + (q * (x[9] + (q * x[10])));
        var slope = 2 * (x[9] + (2 * x[10] * q));
        var (focal, weight) = (x[6], x[14]);
        var scale = weight * focal * depth;
        var (du, mixed, dv) = (distortion + (u * u * slope), u * v * slope, distortion + (v * v * slope));

        // dP/dr_j = a_j turn + (sin (e_j x Y) + along rest e_j + rest Y_j a) / angle
        var turn =
            (cross * (cos - (sin / angle))) - (y * sin) + (axis * (along * (sin - (2 * rest / angle))));
        var camera = new Camera(y, axis, turn, sin, cos, rest, along * rest, 1 / angle);
        var first = (u * distortion * focal) + x[7] - feature[0];
        var second = (v * distortion * focal) + x[8] - feature[1];
        camera.PullBack(new Vector(du, mixed, -((du * u) + (mixed * v))) * scale, jacobian.AsSpan(0, 15));
        camera.PullBack(new Vector(mixed, dv, -((mixed * u) + (dv * v))) * scale, jacobian.AsSpan(15, 15));
        Intrinsic(jacobian.AsSpan(0, 15), u, distortion, q, focal, weight, first);
        Intrinsic(jacobian.AsSpan(15, 15), v, distortion, q, focal, weight, second);
        (jacobian[7], jacobian[8], jacobian[22], jacobian[23]) = (weight, 0, 0, weight);
        return (weight * first, weight * second);
    }

    private static void Intrinsic(
        Span<double> row,
        double u,
        double distortion,
        double q,
        double focal,
        double weight,
        double residual
    )
    {
        var radial = weight * u * focal * q;
        row[6] = weight * u * distortion;
        row[9] = radial;
        row[10] = radial * q;
        row[14] = residual;
    }

    /// <summary>What both rows need of the rotation.</summary>
    private readonly struct Camera(
        Vector y,
        Vector axis,
        Vector turn,
        double sin,
        double cos,
        double rest,
        double alongRest,
        double inverseAngle
    )
    {
        /// <summary>Rotation, centre and point, from the cotangent of the rotated point.</summary>
        public void PullBack(Vector bar, Span<double> row)
        {
            var onAxis = rest * bar.Dot(axis);
            var point = (bar * cos) + (bar.Cross(axis) * sin) + (axis * onAxis);
            var rotation =
                (axis * bar.Dot(turn))
                + (((y.Cross(bar) * sin) + (bar * alongRest) + (y * onAxis)) * inverseAngle);
            (row[0], row[1], row[2]) = (rotation.X, rotation.Y, rotation.Z);
            (row[3], row[4], row[5]) = (-point.X, -point.Y, -point.Z);
            (row[11], row[12], row[13]) = (point.X, point.Y, point.Z);
        }
    }

    private readonly record struct Vector(double X, double Y, double Z)
    {
        public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

        public static Vector operator -(Vector a, Vector b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

        public static Vector operator *(Vector a, double s) => new(a.X * s, a.Y * s, a.Z * s);

        public double Dot(Vector b) => (X * b.X) + (Y * b.Y) + (Z * b.Z);

        public Vector Cross(Vector b) => new((Y * b.Z) - (Z * b.Y), (Z * b.X) - (X * b.Z), (X * b.Y) - (Y * b.X));
    }
}
