using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>
/// What makes compiled programs fast: long batches, and operands in line. The workloads are those of benchmarks/Workloads; a bound is
/// what was measured, with some room.
/// </summary>
public class RegularityTests
{
    private static readonly Dictionary<string, (Func<Real[], Real[]> F, double[] Point)> Workloads = new()
    {
        ["Rosenbrock 1000, value and gradient"] = (
            x => ValueAndGrad(Rosenbrock)(x) is var (y, bar) ? [y, .. bar] : [],
            Spread(1000, 7, 3, 11, 0.5)
        ),
        ["Rosenbrock 1000, Hvp"] = (x => Hvp(Rosenbrock)(x, Tangent), Spread(1000, 7, 3, 11, 0.5)),
        ["20 variables, Hessian"] = (x => FlatTransform.Flat(Hessian(Hessian20)(x)), Spread(20, 3, 1, 7, 0.2)),
        ["chain 64, JacobianForward"] = (x => FlatTransform.Flat(JacobianForward(Chain)(x)), Spread(64, 5, 2, 13, 0.1)),
        ["Speelpenning 1000, gradient"] = (
            Grad(Speelpenning),
            [.. Enumerable.Range(0, 1000).Select(i => (i + 1.0) / (i + 2))]
        ),
        ["Bundle-adjustment residual, Jacobian"] = (
            x => FlatTransform.Flat(JacobianReverse(BundleAdjustment)(x)),
            [0.3, -0.2, 0.5, 0.1, -0.4, -6, 800, 320, 240, 0.05, -0.01, 0.2, -0.3, 0.4, 1]
        ),
        ["LSTM of 2 layers, width 14, 24 characters, gradient"] = (
            Grad(Lstm),
            Spread(2 * 8 * 14 + 3 * 14, 7, 3, 19, -0.5)
        ),
    };

    private static Real[] Tangent =>
        [.. Enumerable.Range(0, 1000).Select(i => (Real)((((3 * i) + 5) % 7 / 7.0) - 0.4))];

    /// <param name="workload">The name.</param>
    /// <param name="meanRun">Numbers a batch, at least.</param>
    /// <param name="gathered">Gathered operands for each node, at most.</param>
    [Theory]
    [InlineData("Rosenbrock 1000, value and gradient", 700, 0)]
    [InlineData("Rosenbrock 1000, Hvp", 800, 0)]
    [InlineData("20 variables, Hessian", 12, 0.15)]
    [InlineData("chain 64, JacobianForward", 10, 0.03)]
    [InlineData("Speelpenning 1000, gradient", 500, 0)]
    [InlineData("Bundle-adjustment residual, Jacobian", 2.2, 1.5)] // no two operations alike: straight code runs it
    [InlineData("LSTM of 2 layers, width 14, 24 characters, gradient", 16, 0.21)]
    public void Workload_RunsInLongBatches_WithFewGathers(string workload, double meanRun, double gathered)
    {
        var (f, x) = Workloads[workload];
        var path = PathOf(f, x, Compared.Default);
        Assert.True(path.MeanRun >= meanRun && path.Gathered <= gathered * path.Nodes, Figures(path));
    }

    /// <summary>A sum over a loop stays in its order: one instruction, and not one a term.</summary>
    [Theory]
    [InlineData("Rosenbrock 1000, value and gradient", 900)]
    [InlineData("Speelpenning 1000, gradient", 500)]
    [InlineData("LSTM of 2 layers, width 14, 24 characters, gradient", 11)]
    public void Workload_Strict_RunsInLongBatches(string workload, double meanRun)
    {
        var (f, x) = Workloads[workload];
        var path = PathOf(f, x, Compared.Strict);
        Assert.True(path.MeanRun >= meanRun, Figures(path));
    }

    internal static Real Rosenbrock(Real[] x)
    {
        Real sum = 0.0;
        for (var i = 0; i + 1 < x.Length; i++)
        {
            var t = x[i + 1] - (x[i] * x[i]);
            var u = 1.0 - x[i];
            sum += (100.0 * t * t) + (u * u);
        }

        return sum;
    }

    private static Real Hessian20(Real[] x)
    {
        Real sines = 0.0,
            squares = 1.0,
            neighbours = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sines += Sin(x[i]);
            squares += x[i] * x[i];
        }

        for (var i = 0; i + 1 < x.Length; i++)
        {
            neighbours += x[i] * x[i + 1];
        }

        return (Exp(0.05 * sines) * Log(squares)) + neighbours;
    }

    private static Real[] Chain(Real[] x)
    {
        var y = new Real[x.Length];
        y[0] = Sin(x[0]);
        for (var i = 1; i < x.Length; i++)
        {
            y[i] = Sin(x[i] + (y[i - 1] * 0.5));
        }

        var z = y[^1];
        var result = new Real[x.Length];
        result[^1] = z * x[^1];
        for (var i = x.Length - 2; i >= 0; i--)
        {
            z = Cos(y[i] + (z * 0.5));
            result[i] = z * x[i];
        }

        return result;
    }

    private static Real Speelpenning(Real[] x)
    {
        var product = x[0];
        for (var i = 1; i < x.Length; i++)
        {
            product *= x[i];
        }

        return product;
    }

    private static Real[] BundleAdjustment(Real[] x)
    {
        var (y0, y1, y2) = (x[11] - x[3], x[12] - x[4], x[13] - x[5]);
        var angle = Sqrt((x[0] * x[0]) + (x[1] * x[1]) + (x[2] * x[2]));
        var (a0, a1, a2) = (x[0] / angle, x[1] / angle, x[2] / angle);
        var (cos, sin) = (Cos(angle), Sin(angle));
        var along = ((a0 * y0) + (a1 * y1) + (a2 * y2)) * (1.0 - cos);
        var p0 = (y0 * cos) + (((a1 * y2) - (a2 * y1)) * sin) + (a0 * along);
        var p1 = (y1 * cos) + (((a2 * y0) - (a0 * y2)) * sin) + (a1 * along);
        var p2 = (y2 * cos) + (((a0 * y1) - (a1 * y0)) * sin) + (a2 * along);
        var (u, v) = (p0 / p2, p1 / p2);
        var q = (u * u) + (v * v);
        var distortion = 1.0 + (x[9] * q) + (x[10] * q * q);
        return [x[14] * ((u * distortion * x[6]) + x[7] - 320.0), x[14] * ((v * distortion * x[6]) + x[8] - 240.0)];
    }

    /// <summary>The structure of ADBench's LSTM with diagonal weights, with characters and a state that are made up.</summary>
    private static Real Lstm(Real[] p)
    {
        const int Width = 14,
            Layers = 2,
            Characters = 24;
        var (hidden, cell) = (new Real[Layers * Width], new Real[Layers * Width]);
        for (var i = 0; i < hidden.Length; i++)
        {
            (hidden[i], cell[i]) = (0.1 + (i % 5 * 0.07), 0.3 - (i % 3 * 0.11));
        }

        static double Character(int t, int i) => (t * 5 % Width) == i ? 1 : 0;
        var extra = Layers * 8 * Width;
        Real total = 0.0;
        for (var t = 0; t + 1 < Characters; t++)
        {
            Real[] z = [.. Enumerable.Range(0, Width).Select(i => Character(t, i) * p[extra + i])];
            for (var layer = 0; layer < Layers; layer++)
            {
                var (w, s) = (layer * 8 * Width, layer * Width);
                for (var i = 0; i < Width; i++)
                {
                    var forget = Sigmoid((z[i] * p[w + i]) + p[w + (4 * Width) + i]);
                    var into = Sigmoid((hidden[s + i] * p[w + Width + i]) + p[w + (5 * Width) + i]);
                    var output = Sigmoid((z[i] * p[w + (2 * Width) + i]) + p[w + (6 * Width) + i]);
                    var change = Tanh((hidden[s + i] * p[w + (3 * Width) + i]) + p[w + (7 * Width) + i]);
                    cell[s + i] = (cell[s + i] * forget) + (into * change);
                    z[i] = hidden[s + i] = output * Tanh(cell[s + i]);
                }
            }

            Real sum = 2.0;
            for (var i = 0; i < Width; i++)
            {
                var y = (z[i] * p[extra + Width + i]) + p[extra + (2 * Width) + i];
                sum += Exp(y);
                total += Character(t + 1, i) * y;
            }

            total -= Log(sum);
        }

        return -(total / ((Characters - 1) * Width));
    }

    private static CompiledPath PathOf(Func<Real[], Real[]> f, double[] x, CompileOptions options)
    {
        var compiled = Compile(f, options);
        compiled(x.ToReals());
        return compiled.Report().Paths.Single();
    }

    private static double[] Spread(int n, int factor, int shift, int modulus, double start) =>
        [.. Enumerable.Range(0, n).Select(i => start + (((factor * i) + shift) % modulus / (double)modulus))];

    private static string Figures(CompiledPath path) =>
        FormattableString.Invariant(
            $"{path.Operations} recorded, {path.Nodes} nodes, {path.Batches} batches, mean run {path.MeanRun:F1}, gathered {path.Gathered}, {path.Bytes} bytes"
        );
}
