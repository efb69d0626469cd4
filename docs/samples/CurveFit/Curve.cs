using DualDiff;

namespace CurveFit;

/// <summary>A model of parameters and predictors, and the transformed response that it predicts.</summary>
/// <param name="Model">Prediction from the parameters and the predictors of one observation.</param>
/// <param name="Response">What to compare it with, from the observed response: itself, or its logarithm.</param>
/// <param name="ResponsePrefix">The name of that transformation, for axis labels.</param>
internal sealed record Curve(
    Func<Real[], double[], Real> Model,
    Func<double, double> Response,
    string ResponsePrefix = ""
);
