namespace DualDiff;

/// <summary>One row of <c>ternary.csv</c>: a function f(a, b, x) and its slopes.</summary>
/// <param name="A">The first argument, exact.</param>
/// <param name="B">The second argument, exact.</param>
/// <param name="X">The third argument, exact: the addend of a fused multiply-add, the weight of <c>Lerp</c>.</param>
/// <param name="Value">f(a, b, x), correctly rounded.</param>
/// <param name="Dx">∂f/∂x.</param>
/// <param name="Dxx">∂²f/∂x².</param>
/// <param name="Da">∂f/∂a.</param>
/// <param name="Db">∂f/∂b.</param>
public readonly record struct TernaryPoint(
    double A,
    double B,
    double X,
    double Value,
    double Dx,
    double Dxx,
    double Da,
    double Db
);
