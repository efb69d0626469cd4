using DualDiff;
using static DualDiff.Diff;

namespace CurveFit;

/// <summary>One least-squares problem: residuals of the parameters, and the two ways to their Jacobian.</summary>
/// <remarks>All that the sample asks of dualdiff: a pure function in, the function of its derivative out.</remarks>
internal sealed class Regression
{
    private readonly Curve curve;
    private readonly Func<Real[], Real[]> residuals;
    private readonly Func<Real[], Real[,]> jacobian;

    public Regression(Problem problem, Curve curve)
    {
        this.curve = curve;
        ObservationCount = problem.Observations.Count;
        residuals = b =>
            [.. problem.Observations.Select(o => curve.Model(b, o.Predictors) - curve.Response(o.Response))];
        jacobian = Jacobian(residuals);
    }

    public int ObservationCount { get; }

    /// <summary>The model without derivatives: a plain double becomes a constant.</summary>
    public double Predict(double[] parameters, double[] predictors) =>
        curve.Model(parameters.ToReals(), predictors).Value;

    /// <summary>Model minus observation, one component per observation.</summary>
    public double[] Residuals(double[] parameters) => residuals(parameters.ToReals()).ToDoubles();

    /// <summary>Derivative of each residual (row) with respect to each parameter (column).</summary>
    public double[,] ResidualJacobian(double[] parameters) => jacobian(parameters.ToReals()).ToDoubles();

    /// <summary>Largest difference of forward and reverse mode, relative to the largest entry of the column.</summary>
    public double JacobianDifference(double[] parameters)
    {
        var forward = JacobianForward(residuals)(parameters.ToReals()).ToDoubles();
        var reverse = JacobianReverse(residuals)(parameters.ToReals()).ToDoubles();
        var worst = 0.0;
        for (var column = 0; column < forward.GetLength(1); column++)
        {
            var (difference, scale) = (0.0, 0.0);
            for (var row = 0; row < forward.GetLength(0); row++)
            {
                difference = Math.Max(difference, Math.Abs(forward[row, column] - reverse[row, column]));
                scale = Math.Max(scale, Math.Abs(forward[row, column]));
            }

            worst = Math.Max(worst, difference == 0 ? 0 : difference / scale);
        }

        return worst;
    }
}
