namespace DualDiff;

/// <summary>One row of <c>parametric.csv</c>: a function with an integer parameter and its first two derivatives.</summary>
/// <param name="N">The parameter: order, degree or exponent.</param>
/// <param name="X">The argument, exact.</param>
/// <param name="Value">f(n, x), correctly rounded.</param>
/// <param name="D1">∂f/∂x.</param>
/// <param name="D2">∂²f/∂x².</param>
public readonly record struct ParametricPoint(int N, double X, double Value, double D1, double D2);
