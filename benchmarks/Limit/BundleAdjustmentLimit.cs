using System.Runtime.CompilerServices;

namespace DualDiff.Benchmarks;

/// <summary>The 2 x 15 Jacobian of the bundle-adjustment residual by hand, both rows pulled back through one rotation.</summary>
internal static class BundleAdjustmentLimit
{
    /// <summary>Value and Jacobian, the matrix row by row.</summary>
    public static (double First, double Second) Jacobian(double[] x, double[] feature, double[] jacobian)
    {
        var r = new Vector(x[0], x[1], x[2]);
        var y = new Vector(x[11] - x[3], x[12] - x[4], x[13] - x[5]);
        var angle = Math.Sqrt(r.Dot(r));
        var inverse = 1 / angle;
        var axis = r * inverse;
        var (sin, cos) = Math.SinCos(angle);
        var (along, cross, rest) = (axis.Dot(y), axis.Cross(y), 1 - cos);
        var p = (y * cos) + (cross * sin) + (axis * (along * rest));

        var depth = 1 / p.Z;
        var (u, v) = (p.X * depth, p.Y * depth);
        var q = (u * u) + (v * v);
        var distortion = 1 + (q * (x[9] + (q * x[10])));
        var slope = 2 * (x[9] + (2 * x[10] * q));
        var (focal, weight) = (x[6], x[14]);
        var first = (u * distortion * focal) + x[7] - feature[0];
        var second = (v * distortion * focal) + x[8] - feature[1];

        // dP/dr_j = a_j turn + (sin (e_j x Y) + along rest e_j + rest Y_j a) / angle; the last three through Y x sin, along rest and rest Y.
        var turn = (cross * (cos - (sin * inverse))) - (y * sin) + (axis * (along * (sin - (2 * rest * inverse))));
        var (spin, stay, pull) = (y * (sin * inverse), along * rest * inverse, y * inverse);
        var scale = weight * focal * depth;
        var (du, mixed, dv) = (distortion + (u * u * slope), u * v * slope, distortion + (v * v * slope));
        PullBack(new Vector(du, mixed, -((du * u) + (mixed * v))) * scale, jacobian.AsSpan(0, 15));
        PullBack(new Vector(mixed, dv, -((mixed * u) + (dv * v))) * scale, jacobian.AsSpan(15, 15));
        var radial = weight * focal * q;
        Intrinsic(jacobian.AsSpan(0, 15), weight * distortion * u, radial * u, q, first);
        Intrinsic(jacobian.AsSpan(15, 15), weight * distortion * v, radial * v, q, second);
        (jacobian[7], jacobian[8], jacobian[22], jacobian[23]) = (weight, 0, 0, weight);
        return (weight * first, weight * second);

        // Rotation, centre and point of a row, from the cotangent of the rotated point.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        void PullBack(Vector bar, Span<double> row)
        {
            var onAxis = rest * bar.Dot(axis);
            var point = (bar * cos) + (bar.Cross(axis) * sin) + (axis * onAxis);
            var rotation = (axis * bar.Dot(turn)) + spin.Cross(bar) + (bar * stay) + (pull * onAxis);
            row[13] = point.Z;
            (row[0], row[1], row[2]) = (rotation.X, rotation.Y, rotation.Z);
            (row[3], row[4], row[5]) = (-point.X, -point.Y, -point.Z);
            (row[11], row[12]) = (point.X, point.Y);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Intrinsic(Span<double> row, double focal, double radial, double q, double weight)
    {
        row[14] = weight;
        row[6] = focal;
        row[9] = radial;
        row[10] = radial * q;
    }

    private readonly struct Vector(double x, double y, double z)
    {
        public readonly double X = x;
        public readonly double Y = y;
        public readonly double Z = z;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector operator -(Vector a, Vector b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector operator *(Vector a, double s) => new(a.X * s, a.Y * s, a.Z * s);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double Dot(Vector b) => (X * b.X) + (Y * b.Y) + (Z * b.Z);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector Cross(Vector b) => new((Y * b.Z) - (Z * b.Y), (Z * b.X) - (X * b.Z), (X * b.Y) - (Y * b.X));
    }
}
