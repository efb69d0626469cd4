using System.Globalization;
using Xunit;

namespace DualDiff.Tests;

/// <summary>A compiled function beside the function itself; every pass of the compiler is checked on the way.</summary>
internal static class Compared
{
    public static CompileOptions Default { get; } = new() { ChecksPasses = true };

    public static CompileOptions Strict { get; } = new() { ChecksPasses = true, Strict = true };

    /// <summary>The recorded point, other points, and the first again: nothing of the point of recording may be left in the program.</summary>
    public static void At(
        Func<Real[], Real[]> f,
        CompileOptions options,
        IEnumerable<double[]> points,
        Func<double[], double> tolerance,
        object what
    )
    {
        var compiled = Diff.Compile(f, options);
        var all = points.ToArray();
        foreach (var x in all.Append(all[0]))
        {
            Numbers(
                f(x.ToReals()).ToDoubles(),
                compiled(x.ToReals()).ToDoubles(),
                tolerance(x),
                $"{what} at [{string.Join(", ", x.Select(xi => xi.ToString("R", CultureInfo.InvariantCulture)))}]"
            );
        }
    }

    /// <summary>Equal to an absolute tolerance; 0 asks for the same number. NaN only with NaN.</summary>
    public static void Numbers(double[] want, double[] got, double tolerance, object what)
    {
        Assert.Equal(want.Length, got.Length);
        for (var i = 0; i < want.Length; i++)
        {
            if (!(Math.Abs(want[i] - got[i]) <= tolerance))
            {
                Check.Exact(want[i], got[i], $"{what}, output {i}, tolerance {tolerance}");
            }
        }
    }

    /// <summary>The same at one point; how the function has been compiled.</summary>
    public static CompileReport Bits(Func<Real[], Real[]> f, params double[][] points)
    {
        var compiled = Diff.Compile(f, Strict);
        foreach (var x in points)
        {
            Numbers(f(x.ToReals()).ToDoubles(), compiled(x.ToReals()).ToDoubles(), 0, string.Join(", ", x));
        }

        return compiled.Report();
    }
}
