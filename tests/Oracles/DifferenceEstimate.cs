namespace DualDiff;

/// <summary>A derivative found by differences.</summary>
/// <param name="Value">The estimate; NaN if the function was finite at no set of points.</param>
/// <param name="Error">Estimated absolute error: disagreement of neighbouring extrapolations plus rounding.</param>
public readonly record struct DifferenceEstimate(double Value, double Error);
