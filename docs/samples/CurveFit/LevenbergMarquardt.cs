using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace CurveFit;

/// <summary>MathNet.Numerics' Levenberg-Marquardt minimiser on our residuals and our Jacobian.</summary>
internal static class LevenbergMarquardt
{
    private const int MaximumIterations = 2000;

    /// <summary>Parameters measured in units of their starting values: they differ by powers of ten.</summary>
    public static Fit Scaled(Regression regression, double[] start) =>
        Minimize(regression, start, "LM", [.. start.Select(b => b == 0 ? 1 : Math.Abs(b))]);

    /// <summary>Parameters as they are. Another path, for when the scaled one leads nowhere.</summary>
    public static Fit Unscaled(Regression regression, double[] start) =>
        Minimize(regression, start, "unscaled LM", scales: null);

    private static Fit Minimize(Regression regression, double[] start, string name, double[]? scales)
    {
        // Residuals are to become zero: the minimiser sees them as the model, and zeros as the observations.
        var zeros = Vector<double>.Build.Dense(regression.ObservationCount);
        var objective = ObjectiveFunction.NonlinearModel(
            (b, _) => Vector<double>.Build.DenseOfEnumerable(regression.Residuals([.. b]).Select(RejectUndefined)),
            (b, _) => Matrix<double>.Build.DenseOfArray(regression.ResidualJacobian([.. b])),
            observedX: zeros,
            observedY: zeros
        );
        // Only the step decides: a tolerance for the sum of squares would stop Lanczos1, whose minimum is 1E-25, early.
        var minimizer = new LevenbergMarquardtMinimizer(
            gradientTolerance: 0,
            stepTolerance: 1e-15,
            functionTolerance: 0,
            maximumIterations: MaximumIterations
        );
        var result = minimizer.FindMinimum(objective, start, scales: scales);
        return new(name, result.Iterations, [.. result.MinimizingPoint]);
    }

    // The minimiser gives up at a NaN, but steps back from an infinite residual.
    private static double RejectUndefined(double residual) =>
        double.IsNaN(residual) ? double.PositiveInfinity : residual;
}
