namespace CurveFit;

/// <summary>Which solver is asked, in which order. Certified values play no part here.</summary>
internal static class Fitter
{
    public static Fit Run(Regression regression, double[] start)
    {
        var first = GaussNewton.Refine(regression, LevenbergMarquardt.Scaled(regression, start));
        if (first.Trouble.Length == 0)
        {
            return first;
        }

        var second = GaussNewton.Refine(regression, LevenbergMarquardt.Unscaled(regression, start));
        return new(
            $"{first.Solver}, {second.Solver}",
            first.Iterations + second.Iterations,
            second.Parameters,
            second.Trouble.Length == 0 ? first.Trouble : $"{first.Trouble}; {second.Trouble}"
        );
    }
}
