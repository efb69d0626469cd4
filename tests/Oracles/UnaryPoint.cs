namespace DualDiff;

/// <summary>One row of <c>unary.csv</c>: a function and its first three derivatives at <paramref name="X"/>.</summary>
/// <param name="X">The argument, exact.</param>
/// <param name="Value">f(x), correctly rounded; infinite or zero beyond the range of double, like all that follow.</param>
/// <param name="D1">f′(x).</param>
/// <param name="D2">f″(x).</param>
/// <param name="D3">f‴(x).</param>
public readonly record struct UnaryPoint(double X, double Value, double D1, double D2, double D3);
