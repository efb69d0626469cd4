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
    [Fact]
    public void Rosenbrock1000_ValueAndGradient()
    {
        var path = PathOf(x => ValueAndGrad(Rosenbrock)(x) is var (y, bar) ? [y, .. bar] : [], Spread(1000, 7, 3, 11, 0.5));
        Assert.True(path.MeanRun >= 0 && path.Gathered >= 0, Figures(path));
        Assert.Fail(Figures(path));
    }

    private static Real Rosenbrock(Real[] x)
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
        Real sines = 0.0, squares = 1.0, neighbours = 0.0;
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

    private static CompiledPath PathOf(Func<Real[], Real[]> f, double[] x)
    {
        var compiled = Compile(f, Compared.Default);
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
