using System.Globalization;

namespace CurveFit;

/// <summary>One fit of one problem beside the certified answer: a line of the table.</summary>
internal sealed record Row(
    Problem Problem,
    Regression Regression,
    int Start,
    Fit Fit,
    double ResidualSumOfSquares,
    double ParameterDigits,
    double DeviationDigits,
    double JacobianDifference
)
{
    /// <summary>Digits that count as agreement with a certified answer.</summary>
    public const double EnoughDigits = 6;

    public bool Agrees => ParameterDigits >= EnoughDigits;

    /// <summary>Why this start failed, what was tried before it succeeded, or why digits are missing.</summary>
    public string Note =>
        Fit.Trouble.Length > 0 ? Fit.Trouble
        : !Agrees ? LocalMinimum
        : ResidualsAreRounding ? "residuals are hardly more than rounding, so their deviation has few digits"
        : "";

    private string LocalMinimum =>
        $"local minimum, RSS = {Scientific(ResidualSumOfSquares)}, certified {Scientific(Problem.ResidualSumOfSquares)}";

    // Of the 16 digits of a response, fewer than 4 are left in its residual.
    private bool ResidualsAreRounding =>
        Math.Sqrt(ResidualSumOfSquares / Problem.Observations.Count)
        < 1e-12 * Problem.Observations.Max(o => Math.Abs(o.Response));

    public static Row Compute(Problem problem, Curve curve, int start)
    {
        var regression = new Regression(problem, curve);
        var point = problem.Start(start);
        var fit = Fitter.Run(regression, point);
        var local = new LinearLeastSquares(regression, fit.Parameters);
        return new(
            problem,
            regression,
            start,
            fit,
            local.ResidualSumOfSquares,
            Digits.Worst(fit.Parameters, problem.CertifiedValues),
            Digits.Worst(local.Deviations(), problem.CertifiedDeviations),
            Math.Max(regression.JacobianDifference(point), regression.JacobianDifference(fit.Parameters))
        );
    }

    private static string Scientific(double value) => value.ToString("0.00E+00", CultureInfo.InvariantCulture);
}
