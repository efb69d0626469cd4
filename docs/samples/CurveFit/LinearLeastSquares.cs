using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace CurveFit;

/// <summary>The linear problem at a point: Householder QR of the Jacobian, its columns scaled to length 1.</summary>
/// <remarks>Never <c>JᵀJ</c>: that squares the condition number, and Bennett5 has no digits to spare.</remarks>
internal sealed class LinearLeastSquares
{
    private readonly Vector<double> residuals;
    private readonly Vector<double> scale;
    private readonly QR<double> factors;

    public LinearLeastSquares(Regression regression, double[] parameters)
    {
        var jacobian = Matrix<double>.Build.DenseOfArray(regression.ResidualJacobian(parameters));
        residuals = Vector<double>.Build.DenseOfArray(regression.Residuals(parameters));
        scale = jacobian.ColumnNorms(2);
        factors = (jacobian * Matrix<double>.Build.DiagonalOfDiagonalVector(1 / scale)).QR(QRMethod.Thin);
    }

    public double ResidualSumOfSquares => residuals.DotProduct(residuals);

    /// <summary>The step that minimises <c>|J·step + residuals|</c>; not finite where J is singular.</summary>
    public double[] GaussNewtonStep() => [.. factors.Solve(-residuals) / scale];

    /// <summary>Standard deviations of the parameters: roots of the diagonal of <c>s²·R⁻¹·R⁻ᵀ</c>.</summary>
    public double[] Deviations()
    {
        var residualVariance = ResidualSumOfSquares / (residuals.Count - scale.Count);
        return [.. factors.R.Inverse().RowNorms(2) / scale * Math.Sqrt(residualVariance)];
    }
}
