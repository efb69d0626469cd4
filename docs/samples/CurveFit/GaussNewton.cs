using System.Globalization;

namespace CurveFit;

/// <summary>Undamped Gauss-Newton steps to the last digit.</summary>
/// <remarks>
/// A minimiser that compares sums of squares stops at about half the digits, where they no longer change. The step
/// itself still knows the way, down to rounding.
/// </remarks>
internal static class GaussNewton
{
    // Relative to the parameter. From further off an undamped step may go anywhere.
    private const double Near = 1e-3;
    private const int MaximumSteps = 100;

    /// <summary>Goes on from <paramref name="fit"/> while each step is shorter than the one before.</summary>
    public static Fit Refine(Regression regression, Fit fit)
    {
        var parameters = fit.Parameters;
        var last = Near;
        for (var steps = 0; ; steps++)
        {
            var local = new LinearLeastSquares(regression, parameters);
            var step = local.GaussNewtonStep();
            var (length, index) = Longest(step.Zip(parameters, (db, b) => Math.Abs(db / b)));
            if (steps == 0 && length >= Near)
            {
                return fit with { Trouble = Describe(fit.Solver, local.ResidualSumOfSquares, length, index) };
            }

            if (length >= last || steps == MaximumSteps)
            {
                return new($"{fit.Solver} + {steps} QR", fit.Iterations + steps, parameters);
            }

            parameters = [.. parameters.Zip(step, (b, db) => b + db)];
            last = length;
        }
    }

    // A singular Jacobian gives NaN: infinitely far.
    private static (double Length, int Index) Longest(IEnumerable<double> lengths) =>
        lengths
            .Select((v, i) => (Length: double.IsNaN(v) ? double.PositiveInfinity : v, Index: i))
            .MaxBy(v => v.Length);

    private static string Describe(string solver, double residualSumOfSquares, double length, int index)
    {
        var where = string.Create(
            CultureInfo.InvariantCulture,
            $"{solver} stopped at RSS = {residualSumOfSquares:0.00E+00}"
        );
        return length <= 1
            ? $"{where}, short of a minimum"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{where}: Jacobian singular or nearly so, a Gauss-Newton step is {length:0E+00} times b{index + 1}"
            );
    }
}
