using System.Numerics;

namespace DualDiff.Benchmarks;

/// <summary>
/// ADBench's bundle-adjustment residual, 15 -> 2, as one straight line: Rodrigues rotation, projection, radial distortion.
/// Inputs in order: rotation r[3], centre C[3], focal f, principal point u0 v0, distortion k1 k2, point X[3], weight w.
/// </summary>
internal static class BundleAdjustment
{
    public const int Inputs = 15;
    public const int Cases = 256;
    public const int Operations = 65;

    /// <summary>Steps of a tape: the operations less the three shifts by a constant (which share a step), and the inputs.</summary>
    public const int Steps = Operations - 3 + Inputs;

    private static readonly double[] BaseCamera = [0.3, -0.2, 0.5, 0.1, -0.4, -6, 800, 320, 240, 0.05, -0.01];

    /// <summary>256 points of 15 components, and the two measured features of each.</summary>
    public static (double[][] Points, double[][] Features) Input()
    {
        var generator = new Generator(7);
        var points = new double[Cases][];
        var features = new double[Cases][];
        for (var i = 0; i < Cases; i++)
        {
            var x = new double[Inputs];
            BaseCamera.CopyTo(x, 0);
            for (var j = 0; j < 6; j++)
            {
                x[j] += 0.1 * generator.Next();
            }

            for (var j = 11; j < 14; j++)
            {
                x[j] = 0.5 * generator.Next();
            }

            x[14] = 1 + (0.1 * generator.Next());
            points[i] = x;
            features[i] = [320 + (50 * generator.Next()), 240 + (50 * generator.Next())];
        }

        return (points, features);
    }

    /// <summary>The residual for a measured feature (m0, m1), which is constant.</summary>
    public static (T First, T Second) F<T>(T[] x, T m0, T m1)
        where T : IFloatingPointIeee754<T>
    {
        var (y0, y1, y2) = (x[11] - x[3], x[12] - x[4], x[13] - x[5]);
        var angle = T.Sqrt((x[0] * x[0]) + (x[1] * x[1]) + (x[2] * x[2]));
        var (a0, a1, a2) = (x[0] / angle, x[1] / angle, x[2] / angle);
        var (cos, sin) = (T.Cos(angle), T.Sin(angle));
        var along = ((a0 * y0) + (a1 * y1) + (a2 * y2)) * (T.One - cos);
        var p0 = (y0 * cos) + (((a1 * y2) - (a2 * y1)) * sin) + (a0 * along);
        var p1 = (y1 * cos) + (((a2 * y0) - (a0 * y2)) * sin) + (a1 * along);
        var p2 = (y2 * cos) + (((a0 * y1) - (a1 * y0)) * sin) + (a2 * along);
        var (u, v) = (p0 / p2, p1 / p2);
        var q = (u * u) + (v * v);
        var distortion = T.One + (x[9] * q) + (x[10] * q * q);
        return (x[14] * ((u * distortion * x[6]) + x[7] - m0), x[14] * ((v * distortion * x[6]) + x[8] - m1));
    }
}
