namespace CurveFit;

/// <summary>What one NIST file says: observations, two starting points, and the certified answer.</summary>
internal sealed record Problem(
    string Name,
    string Difficulty,
    string ResponseLabel,
    string PredictorLabel,
    IReadOnlyList<Parameter> Parameters,
    IReadOnlyList<Observation> Observations,
    double ResidualSumOfSquares
)
{
    public double[] Start(int number) => [.. Parameters.Select(p => number == 1 ? p.Start1 : p.Start2)];

    public double[] CertifiedValues => [.. Parameters.Select(p => p.Certified)];

    public double[] CertifiedDeviations => [.. Parameters.Select(p => p.Deviation)];
}

/// <summary>One line of the table of starting and certified values.</summary>
internal sealed record Parameter(double Start1, double Start2, double Certified, double Deviation);

/// <summary>One line of the data: the response and the predictors it belongs to.</summary>
internal sealed record Observation(double Response, double[] Predictors);
