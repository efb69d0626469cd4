namespace DualDiff;

/// <summary>Derivatives by five-point central differences, for functions that have no table.</summary>
/// <remarks>
/// <para>
/// The step starts near an eighth of 1, and again of |x|, and is halved; the differences are extrapolated to step 0. The entry
/// with the smallest estimated error wins. Where a point falls outside the domain, smaller steps take over.
/// </para>
/// <para>Accuracy: 10 to 14 digits for a smooth function; compare within <see cref="DifferenceEstimate.Error"/>.</para>
/// <para>Domain: a pole nearer than 1e-3 may go unseen, because the wide steps on both sides of it agree; so may a kink at x.</para>
/// <para>Source: Ridders, Advances in Engineering Software 4 (1982) 75; five-point rule in place of the three-point one.</para>
/// </remarks>
public static class FiniteDifference
{
    private const int Levels = 30;

    // No simple fraction: with steps of 1/8, 1/4, 1 a function of period 1 looks constant.
    private const double Start = 0.1234567;
    private const double Epsilon = 1.0 / (1L << 52);

    /// <summary>First derivative of a function of one argument.</summary>
    /// <param name="f">A pure function.</param>
    /// <param name="x">The point.</param>
    /// <returns>The derivative and its estimated error.</returns>
    public static DifferenceEstimate Derivative(Func<double, double> f, double x)
    {
        ArgumentNullException.ThrowIfNull(f);
        var absolute = Extrapolate(f, x, Start);
        if (x == 0)
        {
            return absolute;
        }

        var relative = Extrapolate(f, x, Start * Math.Abs(x));
        return relative.Error < absolute.Error || double.IsNaN(absolute.Value) ? relative : absolute;
    }

    /// <summary>Gradient of a function of an array.</summary>
    /// <param name="f">A pure function that keeps its argument's length.</param>
    /// <param name="x">The point; not changed.</param>
    /// <returns>One estimate per component of <paramref name="x"/>.</returns>
    public static DifferenceEstimate[] Gradient(Func<double[], double> f, double[] x)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        return [.. x.Select((xi, i) => Derivative(t => f(Moved(x, i, t)), xi))];
    }

    /// <summary>Jacobian of a function from array to array.</summary>
    /// <param name="f">A pure function; the length of its result depends on the length of its argument alone.</param>
    /// <param name="x">The point; not changed.</param>
    /// <returns>One row per component of the result, one column per component of <paramref name="x"/>.</returns>
    public static DifferenceEstimate[,] Jacobian(Func<double[], double[]> f, double[] x)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        var rows = f([.. x]).Length;
        var jacobian = new DifferenceEstimate[rows, x.Length];
        for (var row = 0; row < rows; row++)
        {
            var gradient = Gradient(point => f(point)[row], x);
            for (var column = 0; column < x.Length; column++)
            {
                jacobian[row, column] = gradient[column];
            }
        }

        return jacobian;
    }

    /// <summary>Neville's scheme on steps <c>start / 2^i</c>; the rule's error has the powers 4, 6, 8, … of the step.</summary>
    private static DifferenceEstimate Extrapolate(Func<double, double> f, double x, double start)
    {
        var best = new DifferenceEstimate(double.NaN, double.PositiveInfinity);
        double[] above = [];
        var step = start;
        for (var level = 0; level < Levels; level++, step /= 2)
        {
            var (value, rounding) = FivePoint(f, x, step);
            if (!double.IsFinite(value))
            {
                above = [];
                continue;
            }

            var row = new double[above.Length + 1];
            row[0] = value;
            for (var k = 0; k < above.Length; k++)
            {
                row[k + 1] = row[k] + ((row[k] - above[k]) / (Math.ScaleB(1, 4 + (2 * k)) - 1));
                var error = Math.Max(Math.Abs(row[k + 1] - row[k]), Math.Abs(row[k + 1] - above[k])) + rounding;
                if (error < best.Error)
                {
                    best = new(row[k + 1], error);
                }
            }

            above = row;
        }

        return best;
    }

    private static (double Value, double Rounding) FivePoint(Func<double, double> f, double x, double h)
    {
        var (left, right) = (f(x - h), f(x + h));
        var (farLeft, farRight) = (f(x - (2 * h)), f(x + (2 * h)));
        var value = ((8 * (right - left)) - (farRight - farLeft)) / (12 * h);
        var size = Math.Max(Math.Abs(left), Math.Abs(right));
        var slope = Math.Max(Math.Abs(farRight - right), Math.Abs(left - farLeft)) / h;
        return (value, ((2 * Epsilon * size) + (4 * Epsilon * slope * Math.Abs(x)) + double.Epsilon) / h);
    }

    private static double[] Moved(double[] x, int index, double value)
    {
        double[] moved = [.. x];
        moved[index] = value;
        return moved;
    }
}
